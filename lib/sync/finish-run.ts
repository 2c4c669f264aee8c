import { forgetRunsBefore, saveRun } from '@/lib/db/sync-runs';
import { backoffMs } from '@/lib/domain/backoff';
import { type InstantText, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { Progress } from '@/lib/domain/progress';
import { rateGroupOf } from '@/lib/domain/rate-group';
import { DAY_MS } from '@/lib/domain/window';
import { noteRun, type Run } from './run';

const KEPT_DAYS = 30;

/** Writes how a run ended: what the popup says, when the next one may begin, and the run's own record. */
export async function finishRun(run: Run, failure: Failure | null, random: () => number): Promise<void> {
  const nowMs = run.clock.now();
  const clockOffsetMs = run.serverNow() - nowMs;
  await noteRun(run, (progress) => ({
    ...(failure
      ? afterFailure(progress, failure, nowMs, random)
      : afterSuccess(progress, toInstantText(nowMs))),
    clockOffsetMs,
  }));
  run.record = { ...run.record, endedAt: toInstantText(nowMs), requests: run.gate.requests(), failure };
  await saveRun(run.record);
  await forgetRunsBefore(run.account.id, toInstantText(nowMs - KEPT_DAYS * DAY_MS));
}

function afterSuccess(progress: Progress, now: InstantText): Progress {
  return { ...progress, failure: null, failures: 0, retryAt: null, lastCompleteAt: now };
}

function afterFailure(progress: Progress, failure: Failure, nowMs: number, random: () => number): Progress {
  if (isKnownWait(progress, failure)) return { ...progress, failure };
  const failures = progress.failures + 1;
  // Our own share comes back at a known moment; impact.com's may be used up again by others when a wait ends.
  // Without a scope the other steps went on, and are due again as ever.
  const known = failure.kind === 'budget-spent' || failure.kind === 'scope-missing';
  const retryAt = known ? null : toInstantText(nowMs + backoffMs(failure, failures, random));
  return { ...noteWait(progress, failure), failure, failures, retryAt };
}

/** Nothing was sent, because of a wait that is on already: no new failure to count. */
function isKnownWait({ waits }: Progress, failure: Failure): boolean {
  return isWait(failure) && waits[rateGroupOf(failure.endpoint)] === failure.until;
}

/** A wait that was named binds its group of endpoints; nobody else. */
export function noteWait(progress: Progress, failure: Failure): Progress {
  if (!isWait(failure)) return progress;
  return { ...progress, waits: { ...progress.waits, [rateGroupOf(failure.endpoint)]: failure.until } };
}

function isWait(failure: Failure): failure is Extract<Failure, { kind: 'rate-limited' | 'budget-spent' }> {
  return failure.kind === 'rate-limited' || failure.kind === 'budget-spent';
}
