import { type InstantText, toMilliseconds } from './day';
import { isHistoryRead, type Progress } from './progress';
import { waitEndMs } from './rate-group';

export const MINUTE_MS = 60_000;
/** How often an account is read when nothing else is due. */
export const DEFAULT_PERIOD_MINUTES = 30;
/** Chrome keeps no shorter alarm than half a minute; Firefox asks for a whole one. */
export const MIN_PERIOD_MINUTES = 1;

/** How far back orders are kept at most: as far as impact.com looks back (contract §9). */
export const HISTORY_YEARS = 3;

/** An account whose data is older than this many periods is shown as stale. */
const STALE_PERIODS = 3;

/** When an account wants its next run, on the device's clock; `Infinity` when only its user can help. */
export function nextRunAtMs(progress: Progress, periodMs: number, nowMs: number): number {
  // Asking again with refused credentials could lock the user's account.
  if (progress.failure?.kind === 'credentials-refused') return Number.POSITIVE_INFINITY;
  const { lastTryAt, retryAt, waits } = progress;
  // The clock was set back since: what it said then would keep the account waiting for as long.
  if (toMs(lastTryAt) > nowMs + MINUTE_MS) return nowMs;
  const waitMs = Math.max(
    toMs(retryAt),
    waitEndMs(waits, 'general', nowMs),
    waitEndMs(waits, 'detail', nowMs),
  );
  return lastTryAt === null ? waitMs : Math.max(waitMs, toMs(lastTryAt) + pauseMs(progress, periodMs));
}

/** A failure has set its own time in `retryAt`; a minute is the least between two runs. */
function pauseMs(progress: Progress, periodMs: number): number {
  // An export is on its way.
  if (progress.clickJobs.some((job) => job.status === 'submitted')) return MINUTE_MS;
  // The scope that is missing will not be there sooner for asking sooner.
  if (progress.failure?.kind === 'scope-missing') return periodMs;
  return progress.failures > 0 || !isHistoryRead(progress) ? MINUTE_MS : periodMs;
}

export function isStale(lastCompleteMs: number | null, nowMs: number, periodMs: number): boolean {
  return lastCompleteMs !== null && nowMs - lastCompleteMs > STALE_PERIODS * periodMs;
}

function toMs(at: InstantText | null): number {
  return at === null ? 0 : toMilliseconds(at);
}
