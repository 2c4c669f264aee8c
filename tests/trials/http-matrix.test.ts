import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import type { Failure } from '@/lib/domain/failure';
import type { Progress } from '@/lib/domain/progress';
import { nextRunAtMs } from '@/lib/domain/schedule';
import { createImpactClient } from '@/lib/impact/client';
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync';
import type { SyncDeps } from '@/lib/sync/start-run';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { dumpDatabase } from '../support/fake-database';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';
import { reportTrials } from '../support/trial-report';
import { trials } from '../support/trials';
import { HTTP_ANSWERS, type HttpAnswer, type Patience } from './http-answers';

const API = 'https://api.impact.com';
const PERIOD_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
const ROUNDS = trials(1, 20);

/** Requests in a day that goes wrong throughout; a good day has 300 to 700. */
const MOST_IN_A_DAY: Record<Patience, number> = { stop: 2, long: 120, short: 600, wait: 600, 'as ever': 300 };

let sandbox: Sandbox;
let product: Product;
let bugs: ReturnType<typeof vi.spyOn>;
let failed = 0;
let made = 0;

beforeAll(async () => {
  await resetDevice();
  sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
  await product.sync();
});

afterAll(async () => {
  reportTrials('HTTP matrix', failed, made);
  await sandbox.close();
  await resetDevice();
});

beforeEach(() => {
  bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  made += 1;
  failed += 1;
});

afterEach(() => {
  sandbox.control.clearFailures();
  vi.restoreAllMocks();
});

it('is about 38 answers, each by its own name', () => {
  expect(new Set(HTTP_ANSWERS.map(({ what }) => what)).size).toBe(38);
  made -= 1;
  failed -= 1;
});

it('sees a cursor move, when an answer is good', async () => {
  const before = await standing();
  sandbox.control.advance({ hours: 2 });
  expect(await product.sync()).toEqual({ status: 'complete' });
  expect(await standing()).not.toEqual(before);
  made -= 1;
  failed -= 1;
});

describe.each(Array.from({ length: ROUNDS }, (_, round) => ({ round })))('round $round', () => {
  it.each(HTTP_ANSWERS)(
    '$what',
    async (answer) => {
      const { id } = product.account;
      sandbox.control.advance({ hours: 2 });
      const before = await standing();
      const sent: Sent[] = [];
      answer.fail?.(sandbox);

      const outcome = await runWith(answer, sent);

      expect(outcome).toMatchObject({ status: 'failed', failure: { kind: answer.expected } });
      expect(await standing()).toEqual(before);
      expectNamedWait(outcome, answer);

      await liveForADay({ ...answer, ...answer.quickly }, sent);

      expect(sent.length).toBeLessThanOrEqual(MOST_IN_A_DAY[answer.patience]);
      expect(await standing()).toEqual(before);
      await expectNoSecret(outcome);

      sandbox.control.clearFailures();
      sandbox.control.advance({ hours: 25 });
      expect(await product.sync(true)).toEqual({ status: 'complete' });
      expect((await readProgress(id))?.failure).toBeNull();
      await expectLedger();
      expect(bugs).not.toHaveBeenCalled();
      failed -= 1;
    },
    60_000,
  );
});

/** The same numbers every time, and not the same for every round. */
const random = createRandom(20_261_118);

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Sent {
  atMs: number;
  address: string;
}

function runWith(answer: HttpAnswer, sent: Sent[], trigger: 'schedule' | 'user' = 'schedule') {
  return runSync(depsFor(answer, sent), product.account, trigger);
}

/** The product's own client; only the way to impact.com and the length of its patience are the trial's. */
function depsFor({ reach = (address, init) => fetch(address, init), timeoutMs }: HttpAnswer, sent: Sent[]) {
  const now = product.deps.clock.now;
  const { accountSid, authToken } = firstWorld(sandbox).partner;
  const through: typeof globalThis.fetch = (input, init) => {
    const address = String(input).replace(API, sandbox.origin);
    sent.push({ atMs: now(), address });
    return reach(address, init, sandbox);
  };
  const deps: SyncDeps = {
    ...product.deps,
    random,
    openClient: async (_account, hooks) =>
      createImpactClient({
        credentials: { accountSid, authToken },
        origin: API,
        fetch: through,
        now,
        sleep: async () => undefined,
        random,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
        ...hooks,
      }),
  };
  return deps;
}

/** Runs whenever one is due, as the alarm does, for a day of the sandbox's clock. */
async function liveForADay(answer: HttpAnswer, sent: Sent[]): Promise<void> {
  const now = product.deps.clock.now;
  const endMs = now() + DAY_MS;
  for (;;) {
    const progress = await mustReadProgress();
    const dueMs = Math.max(nextRunAtMs(progress, PERIOD_MS, now()), now() + 1_000);
    if (dueMs > endMs) return;
    sandbox.control.advance({ ms: dueMs - now() });
    const [waitMs, already] = [Date.parse(progress.waits.detail ?? '1970-01-01'), sent.length];
    await runWith(answer, sent);
    const tooEarly = sent.slice(already).filter((one) => isOfActions(one) && one.atMs < waitMs);
    expect(tooEarly).toEqual([]);
  }
}

const isOfActions = ({ address }: Sent) => address.includes('/Actions?');

function expectNamedWait(outcome: SyncOutcome, { waitSeconds }: HttpAnswer): void {
  if (waitSeconds === undefined) return;
  const { failure } = outcome as { failure: Extract<Failure, { kind: 'rate-limited' }> };
  const waitMs = Date.parse(failure.until) - product.deps.clock.now();
  expect(waitMs).toBeGreaterThanOrEqual(waitSeconds * 1000 - 500);
  expect(waitMs).toBeLessThanOrEqual(DAY_MS + 500);
}

/** Everything a bad answer may not touch: the numbers, and how far they are known. */
async function standing() {
  const { readBackTo, baselineAt, updatesReadTo, lockingReadAt, reconciledAt } = await mustReadProgress();
  const lines = await storedLines(product.account.id, EVER);
  return { lines, readBackTo, baselineAt, updatesReadTo, lockingReadAt, reconciledAt };
}

async function mustReadProgress(): Promise<Progress> {
  const progress = await readProgress(product.account.id);
  if (!progress) throw new Error('The account has no progress');
  return progress;
}

async function expectNoSecret(outcome: SyncOutcome): Promise<void> {
  const { accountSid, authToken } = firstWorld(sandbox).partner;
  const everything = JSON.stringify([outcome, await dumpDatabase(), bugs.mock.calls]);
  for (const secret of [accountSid, authToken, btoa(`${accountSid}:${authToken}`)])
    expect(everything.includes(secret)).toBe(false);
}

async function expectLedger(): Promise<void> {
  const { historyFrom } = await mustReadProgress();
  const truth = ledgerLines(firstWorld(sandbox).ledger(), { from: historyFrom, to: EVER.to });
  expect(await storedLines(product.account.id, { from: historyFrom, to: EVER.to })).toEqual(truth);
}
