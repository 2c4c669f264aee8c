import { type InstantText, toInstantText, toMilliseconds } from './day';
import type { Failure } from './failure';
import type { Progress } from './progress';
import { type RateGroup, rateGroupOf, waitEndMs } from './rate-group';

/** A group of requests that may send nothing yet. */
export interface Wait {
  group: RateGroup;
  /** By the device's clock. */
  until: InstantText;
  /** impact.com asked for it, or our own share is used up; `null` when that was not kept. */
  why: 'asked' | 'own-share' | null;
}

/** The waits that are on, the longest last. */
export function listWaits(progress: Progress, nowMs: number): Wait[] {
  return (Object.entries(progress.waits) as [RateGroup, InstantText][])
    .filter(([group]) => waitEndMs(progress.waits, group, nowMs) > nowMs)
    .map(([group, stored]) => ({
      group,
      until: toInstantText(waitEndMs(progress.waits, group, nowMs)),
      why: findReason(progress, group, stored),
    }))
    .sort((left, right) => toMilliseconds(left.until) - toMilliseconds(right.until));
}

/** Progress keeps the moment alone; the failure that brought it tells why. */
function findReason(progress: Progress, group: RateGroup, until: InstantText): Wait['why'] {
  const cause = [progress.failure, progress.clickFailure].find(
    (failure) => isWait(failure) && failure.until === until && rateGroupOf(failure.endpoint) === group,
  );
  if (!cause) return null;
  return cause.kind === 'budget-spent' ? 'own-share' : 'asked';
}

function isWait(
  failure: Failure | null,
): failure is Extract<Failure, { kind: 'rate-limited' | 'budget-spent' }> {
  return failure?.kind === 'rate-limited' || failure?.kind === 'budget-spent';
}
