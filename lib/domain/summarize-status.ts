import type { AccountStatus } from './account-status';
import { countDays, type Day, toMilliseconds } from './day';
import { isHistoryRead, type Progress } from './progress';
import { isStale } from './schedule';
import { listWaits } from './wait';

export interface StatusInput {
  /** `undefined` for an account whose data was just erased. */
  progress: Progress | undefined;
  syncing: boolean;
  setAside: number;
  nowMs: number;
  periodMs: number;
}

export function summarizeStatus({
  progress,
  syncing,
  setAside,
  nowMs,
  periodMs,
}: StatusInput): AccountStatus {
  const lastSyncAt = progress?.lastCompleteAt ?? null;
  return {
    syncing,
    firstSync: progress && progress.baselineAt === null ? countRead(progress, progress.firstDays.from) : null,
    history: progress && progress.baselineAt !== null ? countHistory(progress) : null,
    lastSyncAt,
    stale: isStale(lastSyncAt === null ? null : toMilliseconds(lastSyncAt), nowMs, periodMs),
    failure: progress?.failure ?? null,
    waits: progress ? listWaits(progress, nowMs) : [],
    retryAt: findRetry(progress, nowMs),
    clickFailure: progress?.clickFailure ?? null,
    rebuilt: progress !== undefined && progress.rebuiltAt !== null && progress.baselineAt === null,
    missingScopes: progress?.missingScopes ?? [],
    setAside,
  };
}

function findRetry(progress: Progress | undefined, nowMs: number): AccountStatus['retryAt'] {
  const retryAt = progress?.retryAt ?? null;
  return retryAt !== null && toMilliseconds(retryAt) > nowMs ? retryAt : null;
}

function countHistory(progress: Progress): AccountStatus['history'] {
  return isHistoryRead(progress) ? null : countRead(progress, progress.historyFrom);
}

function countRead({ readBackTo, firstDays }: Progress, from: Day): { daysDone: number; daysToDo: number } {
  return {
    daysDone: readBackTo === null ? 0 : countDays({ from: readBackTo, to: firstDays.to }),
    daysToDo: countDays({ from, to: firstDays.to }),
  };
}
