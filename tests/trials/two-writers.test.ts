import fc from 'fast-check';
import { beforeEach, describe, it, vi } from 'vitest';
import { commitStep } from '@/lib/db/commit/commit-step';
import { SupersededError } from '@/lib/db/database-error';
import { beginRun, noteProgress, readProgress } from '@/lib/db/progress';
import { addDays, dayAt } from '@/lib/domain/day';
import type * as RunLock from '@/lib/platform/run-lock';
import { anAction, aSettledProgress } from '../support/actions';
import { anAccount, instant } from '../support/builders';
import { startWith } from '../support/fake-database';
import { createModelFetch } from '../support/model/model-server';
import { ALL_WORLDS, ModelWorld } from '../support/model/model-world';
import { isKnown } from '../support/model/promises';
import { readStoredActions } from '../support/trial-database';
import { startDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

/** A worker that was taken for dead has lost its lock; what it still does is what is tried here. */
vi.mock('@/lib/platform/run-lock', async (importOriginal) => ({
  ...(await importOriginal<typeof RunLock>()),
  withRunLock: (_account: unknown, work: () => Promise<unknown>) => work(),
}));

const { id: accountId } = anAccount();
const SEEN = instant('2026-11-18T18:45:00Z');

/** What one worker does after it began: writes rows, or a note. */
const worker = fc.array(fc.constantFrom('commit' as const, 'note' as const), { minLength: 1, maxLength: 5 });
const workers = fc.array(worker, { minLength: 2, maxLength: 4 });

interface Ledger {
  /** The epoch of the newest run begun. */
  epoch: number;
  payout: string | null;
  note: number;
  written: number;
  late: number;
  lateAccepted: number;
  /** One step at a time: the order is the scheduler's, and the ledger knows it. */
  turn: Promise<void>;
}

let lateCommits = 0;

/** Every worker's steps in any order between the others'; what the ledger allows is what must happen. */
async function interleave(
  scheduler: fc.Scheduler,
  told: ('commit' | 'note')[][],
  fenced: boolean,
): Promise<void> {
  await startWith(aSettledProgress());
  const ledger: Ledger = {
    epoch: 0,
    payout: null,
    note: 0,
    written: 0,
    late: 0,
    lateAccepted: 0,
    turn: Promise.resolve(),
  };
  const scripts = told.map((script) => work(scheduler, ledger, script, fenced));
  await scheduler.waitFor(Promise.all(scripts));
  const action = (await readStoredActions()).get('a');
  if ((action?.payout ?? null) !== ledger.payout)
    throw new Error(`${action?.payout} is not ${ledger.payout}`);
  const progress = await readProgress(accountId);
  if (progress?.epoch !== ledger.epoch) throw new Error('The epoch went astray');
  if (progress.failures !== ledger.note) throw new Error('A late note was written');
  if (ledger.lateAccepted > 0)
    throw new Error(`${ledger.lateAccepted} of ${ledger.late} late writes accepted`);
  lateCommits += ledger.late;
}

async function work(
  scheduler: fc.Scheduler,
  ledger: Ledger,
  script: ('commit' | 'note')[],
  fenced: boolean,
): Promise<void> {
  const turn = async <Result>(does: () => Promise<Result>): Promise<Result> => {
    await scheduler.schedule(Promise.resolve());
    const mine = ledger.turn.then(does);
    ledger.turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
  const { epoch } = await turn(async () => {
    const begun = await beginRun(accountId, (progress) => progress);
    ledger.epoch = begun.epoch;
    return begun;
  });
  for (const kind of script) await turn(() => write(ledger, kind, epoch, fenced));
}

async function write(ledger: Ledger, kind: 'commit' | 'note', own: number, fenced: boolean): Promise<void> {
  const value = ledger.written + 1;
  ledger.written = value;
  const isLate = own !== ledger.epoch;
  if (isLate) ledger.late += 1;
  else if (kind === 'commit') ledger.payout = `${value}.00`;
  else ledger.note = value;
  // The control believes whatever run the database names.
  const epoch = fenced ? own : ledger.epoch;
  try {
    await (kind === 'commit' ? commit(epoch, value) : note(epoch, value));
    if (isLate) ledger.lateAccepted += 1;
  } catch (error) {
    if (!isLate || !(error instanceof SupersededError)) throw error;
  }
}

function commit(epoch: number, value: number): Promise<unknown> {
  const actions = { actions: [anAction({ id: 'a', payout: `${value}.00` })], wholeDays: null, setAside: [] };
  return commitStep({ accountId, epoch, seenAt: SEEN, actions, advance: (progress) => progress });
}

function note(epoch: number, value: number): Promise<unknown> {
  return noteProgress(accountId, epoch, (progress) => ({ ...progress, failures: value }));
}

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const ZONE = 'America/Los_Angeles';

const races = fc.record({
  world: fc.constantFrom(...ALL_WORLDS),
  orders: fc.array(fc.record({ agoHours: fc.nat(1_000), lockHours: fc.integer({ min: -300, max: 300 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
  runs: fc.integer({ min: 2, max: 4 }),
});
type Race = typeof races extends fc.Arbitrary<infer Value> ? Value : never;

/** Whole runs side by side, their answers let in in any order, and orders that change between them. */
async function race(scheduler: fc.Scheduler, told: Race): Promise<void> {
  const world = new ModelWorld(told.world, START_MS, ZONE);
  for (const { agoHours, lockHours } of told.orders) {
    const hour = 3_600_000;
    world.add({
      eventMs: START_MS - agoHours * hour,
      lockingMs: START_MS + lockHours * hour,
      payoutCents: 1_000,
      delay: 0,
    });
  }
  const firstDays = { from: addDays(dayAt(START_MS, ZONE), -41), to: dayAt(START_MS, ZONE) };
  const fetchModel = createModelFetch(world);
  let waiting = true;
  const device = await startDevice({
    fetch: async (input, init) => {
      if (waiting) await scheduler.schedule(Promise.resolve());
      return fetchModel(input, init);
    },
    nowMs: () => world.nowMs,
    timeZone: ZONE,
    progress: { firstDays, historyFrom: firstDays.from },
  });
  const runs = Array.from({ length: told.runs }, async (_, index) => {
    await scheduler.schedule(Promise.resolve());
    const order = world.orders[index % world.orders.length];
    if (order) world.approve(order, 0);
    return device.sync('user');
  });
  const outcomes = await scheduler.waitFor(Promise.all(runs));
  const bad = outcomes.filter(({ status }) => status === 'failed');
  if (bad.length > 0) throw new Error(`Failed: ${JSON.stringify(bad)}`);
  if (outcomes.filter(({ status }) => status === 'complete').length === 0)
    throw new Error('No run came through');
  waiting = false;
  await device.sync('user');
  const known = await readStoredActions();
  const reachable = world.orders.filter(({ eventMs }) => dayAt(eventMs, ZONE) >= firstDays.from);
  const missed = reachable.filter((order) => !isKnown(order, known.get(order.id)));
  if (missed.length > 0) throw new Error(`Not as at impact.com: ${JSON.stringify(missed)}`);
}

describe('a worker that was overtaken', () => {
  beforeEach(() => {
    lateCommits = 0;
  });

  it('writes nothing more, whatever the order of its steps and the others’', async () => {
    const property = fc.asyncProperty(fc.scheduler(), workers, (scheduler, told) =>
      interleave(scheduler, told, true),
    );
    const note = () => `${lateCommits} late writes, all rejected`;
    await expectNoFailure(property, { name: 'two writers', runs: trials(300, 3_000), note });
  }, 3_600_000);

  it('would write, if it took the database’s epoch for its own', async () => {
    const property = fc.asyncProperty(fc.scheduler(), workers, (scheduler, told) =>
      interleave(scheduler, told, false),
    );
    await expectSomeFailure(property, { name: 'two writers, unfenced', runs: 50 });
  }, 600_000);

  it('leaves whole runs that race with what impact.com has', async () => {
    const property = fc.asyncProperty(fc.scheduler(), races, race);
    await expectNoFailure(property, { name: 'two writers, whole runs', runs: trials(100, 1_000) });
  }, 3_600_000);
});
