import fc from 'fast-check';
import { afterEach, describe, it } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';
import { expectNoFailure } from '../support/trial-report';
import { trials } from '../support/trials';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2026-11-18T20:00:00Z');

const some = <Kind extends string, Rest extends object>(kind: Kind, rest: fc.Arbitrary<Rest>) =>
  rest.map((values) => ({ do: kind, ...values }));
const which = fc.record({ which: fc.nat({ max: 400 }) });

const event = fc.oneof(
  some('approvePending', fc.record({ count: fc.integer({ min: 1, max: 5 }) })),
  some('approve', which),
  some('reverse', which),
  some('restore', which),
  some('modify', fc.record({ which: fc.nat({ max: 400 }), units: fc.integer({ min: 1, max: 999 }) })),
  some('moveLock', fc.record({ which: fc.nat({ max: 400 }), days: fc.integer({ min: 0, max: 40 }) })),
  some(
    'order',
    fc.record({ daysAgo: fc.integer({ min: 0, max: 30 }), cents: fc.integer({ min: 1, max: 9_999 }) }),
  ),
  some('advance', fc.record({ hours: fc.integer({ min: 1, max: 100 }) })),
);
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

const history = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  rounds: fc.array(fc.array(event, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
});

let sandbox: Sandbox | undefined;

afterEach(async () => {
  await sandbox?.close();
  await resetDevice();
});

/** After each round and two periods, every line of money equals the ledger's. */
async function live({ seed, rounds }: { seed: number; rounds: Event[][] }): Promise<void> {
  await resetDevice();
  const one = await startSandbox({
    scenarios: ['small'],
    seed,
    startAt: START_MS,
    switches: { jobSeconds: 0, dailyLimitZone: 'utc' },
  });
  sandbox = one;
  const product = await connectProduct(one);
  await runTwice(one, product);
  for (const round of rounds) {
    for (const what of round) happen(one, what);
    await runTwice(one, product);
    await expectLedger(one, product);
  }
  await one.close();
}

async function runTwice({ control }: Sandbox, product: Product): Promise<void> {
  for (let run = 0; run < 2; run += 1) {
    control.advance({ minutes: 30 });
    const outcome = await product.sync();
    if (outcome.status !== 'complete') throw new Error(JSON.stringify(outcome));
  }
}

async function expectLedger(one: Sandbox, { account }: Product): Promise<void> {
  const progress = await readProgress(account.id);
  const truth = ledgerLines(firstWorld(one).ledger(), {
    from: progress?.historyFrom ?? EVER.to,
    to: EVER.to,
  });
  const stored = await storedLines(account.id, EVER);
  const wrong = [
    ...truth.filter((line) => !stored.includes(line)),
    ...stored.filter((line) => !truth.includes(line)),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function happen(one: Sandbox, what: Event): void {
  const { control } = one;
  if (what.do === 'advance') control.advance({ hours: what.hours });
  else if (what.do === 'approvePending') control.approvePending({ count: what.count });
  else if (what.do === 'order') order(one, what);
  else touch(one, what);
}

type Touching = Exclude<Event, { do: 'advance' | 'approvePending' | 'order' }>;

/** What an action's state does not allow is refused by the control, and is no event. */
function touch(one: Sandbox, what: Touching): void {
  const { control } = one;
  const { rows } = firstWorld(one).actions({}, 0, 500);
  const id = rows[what.which % Math.max(1, rows.length)]?.id;
  if (id === undefined) return;
  try {
    if (what.do === 'approve') control.approve([id]);
    if (what.do === 'reverse') control.reverse(id);
    if (what.do === 'restore') control.restore(id);
    if (what.do === 'modify') control.modify(id, { payout: String(what.units) });
    if (what.do === 'moveLock') control.moveLockingDate(id, firstWorld(one).clock.now() + what.days * DAY_MS);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('cannot be'))) throw error;
  }
}

function order(one: Sandbox, { daysAgo, cents }: { daysAgo: number; cents: number }): void {
  const { control } = one;
  const world = firstWorld(one);
  const [program] = world.programs().filter(({ currency }) => currency === 'USD');
  const eventAt = world.clock.now() - daysAgo * DAY_MS;
  if (program) control.recordAction({ programId: program.id, amount: toMoney(cents * 10), eventAt });
}

const toMoney = (cents: number) => (cents / 100).toFixed(2);

describe('against the sandbox and its ledger', () => {
  it('every line of money is true two periods after whatever happened', async () => {
    await expectNoFailure(fc.asyncProperty(history, live), {
      name: 'approval model, sandbox',
      runs: trials(6, 300),
    });
  }, 3_600_000);
});
