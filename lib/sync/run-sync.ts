import { SupersededError } from '@/lib/db/database-error';
import { readUnreadableDays } from '@/lib/db/set-aside';
import { countOpenActions, readOpenDays } from '@/lib/db/sum-days';
import type { Account } from '@/lib/domain/account';
import { type Day, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { AccountId } from '@/lib/domain/id';
import { withoutScope } from '@/lib/domain/progress';
import { DEFAULT_PERIOD_MINUTES, MINUTE_MS } from '@/lib/domain/schedule';
import { anchorDays, planSync, type SyncStep } from '@/lib/domain/sync-plan';
import type { SyncRun } from '@/lib/domain/sync-run';
import { checkpoint } from '@/lib/platform/checkpoint';
import { logBug } from '@/lib/platform/log';
import { withRunLock } from '@/lib/platform/run-lock';
import { forgetUnsavedFailure, saveUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { describeFailure } from './describe-failure';
import { finishRun, noteWait } from './finish-run';
import { noteRun, type Run } from './run';
import { type SyncDeps, startRun } from './start-run';
import { readActions } from './steps/read-actions';
import { readClicks } from './steps/read-clicks';
import { readCompany } from './steps/read-company';
import { readLinkClicks } from './steps/read-link-clicks';
import { readPrograms } from './steps/read-programs';

export type SyncOutcome =
  | { status: 'complete' }
  | { status: 'failed'; failure: Failure }
  /** Another run is going on, or took over, or the account was disconnected: nothing of ours was written. */
  | { status: 'superseded' };

/** One pass over one account. Never throws: what went wrong is stored with the account and answered. */
export async function runSync(
  deps: SyncDeps,
  account: Account,
  trigger: SyncRun['trigger'],
): Promise<SyncOutcome> {
  const outcome = await withRunLock(account.id, () => runOnce(deps, account, trigger));
  return outcome ?? { status: 'superseded' };
}

async function runOnce(deps: SyncDeps, account: Account, trigger: SyncRun['trigger']): Promise<SyncOutcome> {
  let run: Run | undefined;
  try {
    run = await startRun(deps, account, trigger);
    await checkpoint('run-begun');
    if (!(await deps.mayReach())) return await close(run, { kind: 'host-not-permitted' }, deps);
    return await close(run, await performAll(run), deps);
  } catch (error) {
    return await settle(run, error, deps, account);
  }
}

/**
 * The company comes first: its answer carries impact.com's clock, and every window is measured by that.
 * It is also the probe: while impact.com is down, a run costs this one request. Answers why the actions could
 * not be read, when everything else was.
 */
async function performAll(run: Run): Promise<Failure | null> {
  await unlessForbidden(run, () => readCompany(run));
  await checkpoint('company-read');
  await anchor(run);
  const openDays = await readDaysToReadAgain(run.account.id);
  const thorough = run.record.trigger === 'user';
  const openActions = await countOpenActions(run.account.id);
  const { progress } = run;
  const steps = planSync({ progress, openDays, openActions, nowMs: run.serverNow(), thorough });
  const refused = await performEach(run, steps);
  await readLinkClicks(run);
  return refused;
}

/** Without the scope for actions their windows are not asked for one by one; programs and clicks go on. */
async function performEach(run: Run, steps: readonly SyncStep[]): Promise<Failure | null> {
  let refused: Failure | null = null;
  for (const step of steps) {
    if (step.kind !== 'actions') await perform(run, step);
    else refused ??= await unlessForbidden(run, () => readActions(run, step));
  }
  return refused;
}

/** A row set aside is read again with the pending ones: after an update of ours, or of theirs, it may be readable. */
async function readDaysToReadAgain(accountId: AccountId): Promise<Day[]> {
  const [open, unreadable] = await Promise.all([readOpenDays(accountId), readUnreadableDays(accountId)]);
  return [...new Set([...open, ...unreadable])];
}

/** By now impact.com's clock is known. */
async function anchor(run: Run): Promise<void> {
  const anchored = anchorDays(run.progress, run.serverNow(), run.account.timeZone);
  if (anchored === run.progress) return;
  await noteRun(run, (progress) => anchorDays(progress, run.serverNow(), run.account.timeZone));
}

async function perform(run: Run, step: Exclude<SyncStep, { kind: 'actions' }>): Promise<void> {
  switch (step.kind) {
    case 'programs':
      await unlessForbidden(run, () => readPrograms(run));
      return;
    case 'clicks':
      return readClicksApart(run);
  }
}

/** A token that lacks this scope switches off this and no more; answers that it does. */
async function unlessForbidden(run: Run, work: () => Promise<void>): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const failure = describeFailure(error);
    if (failure?.kind !== 'scope-missing') throw error;
    await noteRun(run, (progress) => withoutScope(progress, failure.endpoint));
    return failure;
  }
}

/** Click totals can wait, whatever is wrong with them; the earnings go on. */
async function readClicksApart(run: Run): Promise<void> {
  try {
    await unlessForbidden(run, () => readClicks(run));
    if (run.progress.clickFailure) await noteRun(run, (progress) => ({ ...progress, clickFailure: null }));
  } catch (error) {
    const clickFailure = describeFailure(error);
    if (!clickFailure || error instanceof SupersededError || isOfAccount(clickFailure)) throw error;
    await noteRun(run, (progress) => ({ ...noteWait(progress, clickFailure), clickFailure }));
  }
}

/** Trouble of the whole account, of the way to impact.com or of this device: it would meet every step. */
function isOfAccount({ kind }: Failure): boolean {
  return ['credentials-refused', 'offline', 'intercepted', 'storage-full', 'database-unavailable'].includes(
    kind,
  );
}

async function settle(
  run: Run | undefined,
  error: unknown,
  deps: SyncDeps,
  { id }: Account,
): Promise<SyncOutcome> {
  if (error instanceof SupersededError) return { status: 'superseded' };
  const failure = describe(error);
  if (!run) return keepUnsaved(id, failure, deps);
  try {
    return await close(run, failure, deps);
  } catch (second) {
    // The failure could not be stored either (disk full, database gone).
    if (second instanceof SupersededError) return { status: 'superseded' };
    return keepUnsaved(id, describe(second), deps);
  }
}

/** Kept where there is room, or the popup would say nothing and the alarm would ring at once, again and again. */
async function keepUnsaved(
  accountId: AccountId,
  failure: Failure,
  { clock }: SyncDeps,
): Promise<SyncOutcome> {
  const retryAt = toInstantText(clock.now() + DEFAULT_PERIOD_MINUTES * MINUTE_MS);
  if (isOfDatabase(failure)) await saveUnsavedFailure(accountId, { failure, retryAt }).catch(() => undefined);
  return { status: 'failed', failure };
}

function isOfDatabase({ kind }: Failure): boolean {
  return kind === 'storage-full' || kind === 'database-unavailable' || kind === 'update-needed';
}

async function close(run: Run, failure: Failure | null, deps: SyncDeps): Promise<SyncOutcome> {
  await finishRun(run, failure, deps.random);
  await forgetUnsavedFailure(run.account.id);
  await checkpoint('run-finished');
  return failure ? { status: 'failed', failure } : { status: 'complete' };
}

function describe(error: unknown): Failure {
  const failure = describeFailure(error);
  if (!failure) logBug('sync', error);
  return failure ?? { kind: 'unexpected' };
}
