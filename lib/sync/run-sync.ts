import { SupersededError } from '@/lib/db/database-error';
import { readOpenDays } from '@/lib/db/earning-days';
import { beginRun } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { type InstantText, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import { type Progress, withoutScope } from '@/lib/domain/progress';
import { planSync, type SyncStep } from '@/lib/domain/sync-plan';
import type { ImpactClient } from '@/lib/impact/client';
import { toFailure } from '@/lib/impact/to-failure';
import type { Clock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { withRunLock } from '@/lib/platform/run-lock';
import { describeFailure } from './describe-failure';
import { noteRun, type Run } from './run';
import { readActions } from './steps/read-actions';
import { readClicks } from './steps/read-clicks';
import { readCompany } from './steps/read-company';
import { readPrograms } from './steps/read-programs';

export interface SyncDeps {
  /** Makes the account's client; it reports impact.com's clock with every answer. */
  openClient(
    account: Account,
    onServerTime: (serverMs: number, deviceMs: number) => void,
  ): Promise<ImpactClient>;
  /** Whether the user lets us reach impact.com at all. */
  mayReach(): Promise<boolean>;
  clock: Clock;
  pause: (ms: number) => Promise<void>;
}

export type SyncOutcome =
  | { status: 'complete' }
  | { status: 'failed'; failure: Failure }
  /** Another run is going on, or took over, or the account was disconnected: nothing of ours was written. */
  | { status: 'superseded' };

/** One pass over one account. Never throws: what went wrong is stored with the account and answered. */
export async function runSync(deps: SyncDeps, account: Account, thorough: boolean): Promise<SyncOutcome> {
  const outcome = await withRunLock(account.id, () => runOnce(deps, account, thorough));
  return outcome ?? { status: 'superseded' };
}

async function runOnce(deps: SyncDeps, account: Account, thorough: boolean): Promise<SyncOutcome> {
  let run: Run | undefined;
  try {
    run = await startRun(deps, account);
    if (!(await deps.mayReach())) return await finish(run, { kind: 'host-not-permitted' });
    await performAll(run, thorough);
    return await finish(run, null);
  } catch (error) {
    return await settle(run, error);
  }
}

async function startRun(deps: SyncDeps, account: Account): Promise<Run> {
  const { clock, pause } = deps;
  const progress = await beginRun(account.id, (before) => ({
    ...before,
    lastTryAt: toInstantText(clock.now()),
  }));
  let offsetMs = progress.clockOffsetMs;
  const client = await deps.openClient(account, (serverMs, deviceMs) => {
    offsetMs = serverMs - deviceMs;
  });
  return { account, client, clock, pause, progress, serverNow: () => clock.now() + offsetMs };
}

/** The company comes first: its answer carries impact.com's clock, and every window is measured by that. */
async function performAll(started: Run, thorough: boolean): Promise<void> {
  const account = await optional(started, () => readCompany(started));
  const run: Run = Object.assign(started, { account: account ?? started.account });
  const openDays = await readOpenDays(run.account.id);
  const steps = planSync({ progress: run.progress, openDays, nowMs: run.serverNow(), thorough });
  for (const step of steps) await perform(run, step);
}

async function perform(run: Run, step: SyncStep): Promise<void> {
  switch (step.kind) {
    case 'programs':
      return readPrograms(run);
    case 'actions':
      return readActions(run, step);
    case 'clicks':
      await optional(run, () => readClicks(run));
  }
}

/** Work the account's figures can do without: a token that lacks its scope switches off this and no more. */
async function optional<Result>(run: Run, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    const failure = toFailure(error);
    if (failure?.kind !== 'scope-missing') throw error;
    await noteRun(run, (progress) => withoutScope(progress, failure.endpoint));
    return undefined;
  }
}

async function settle(run: Run | undefined, error: unknown): Promise<SyncOutcome> {
  if (error instanceof SupersededError) return { status: 'superseded' };
  const failure = describe(error);
  if (!run) return { status: 'failed', failure };
  try {
    return await finish(run, failure);
  } catch (second) {
    // The failure could not be stored either (disk full, database gone): the next run will meet it again.
    if (second instanceof SupersededError) return { status: 'superseded' };
    return { status: 'failed', failure: describe(second) };
  }
}

function describe(error: unknown): Failure {
  const failure = describeFailure(error);
  if (!failure) logBug('sync', error);
  return failure ?? { kind: 'unexpected' };
}

async function finish(run: Run, failure: Failure | null): Promise<SyncOutcome> {
  const now = toInstantText(run.clock.now());
  const clockOffsetMs = run.serverNow() - run.clock.now();
  await noteRun(run, (progress) => ({ ...progress, clockOffsetMs, ...closing(progress, failure, now) }));
  return failure ? { status: 'failed', failure } : { status: 'complete' };
}

function closing(progress: Progress, failure: Failure | null, now: InstantText): Partial<Progress> {
  if (!failure) return { failure: null, failures: 0, waitUntil: null, lastCompleteAt: now };
  const waitUntil = failure.kind === 'rate-limited' ? failure.until : null;
  return { failure, failures: progress.failures + 1, waitUntil };
}
