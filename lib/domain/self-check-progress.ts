import { type Budget, LIMITS, type Spending } from './budget';
import { type Day, type DayRange, listDays, toMilliseconds } from './day';
import type { Progress } from './progress';
import type { Finding, Unchecked } from './self-check';
import type { SyncRun } from './sync-run';
import { HOUR_MS } from './window';

const MINUTE_MS = 60_000;

/** Cursors against each other, and against impact.com's clock. `nowMs` is the device's. */
export function checkCursors(progress: Progress, nowMs: number): Finding[] {
  const { baselineAt, readBackTo, firstDays, updatesReadTo, lockingReadAt, clockOffsetMs } = progress;
  const complete = readBackTo !== null && readBackTo <= firstDays.from;
  const findings: Finding[] = [];
  if (baselineAt !== null && !complete) findings.push({ kind: 'baseline-early' });
  if (baselineAt === null && complete) findings.push({ kind: 'baseline-late' });
  // Dates of answers are whole seconds, so two readings of impact.com's clock may differ by a little.
  const latestMs = nowMs + clockOffsetMs + 5 * MINUTE_MS;
  if (!isClockSetBack(progress, nowMs) && toMilliseconds(updatesReadTo) > latestMs)
    findings.push({ kind: 'cursor-ahead' });
  // A run reads updates before what has locked, and both only after the baseline.
  if (lockingReadAt !== null && (baselineAt === null || isBefore([updatesReadTo, lockingReadAt], baselineAt)))
    findings.push({ kind: 'cursor-behind' });
  return findings;
}

function isBefore(cursors: readonly Progress['updatesReadTo'][], at: Progress['updatesReadTo']): boolean {
  return cursors.some((cursor) => toMilliseconds(cursor) < toMilliseconds(at) - MINUTE_MS);
}

/** Days that count as known, against those whose record is of the whole day and was made after its end. */
export function checkClicksKnown(known: readonly DayRange[], whole: ReadonlySet<Day>): Finding[] {
  return known
    .flatMap(listDays)
    .filter((day) => !whole.has(day))
    .map((day) => ({ kind: 'clicks-missing', day }));
}

/** What cannot be looked at for the account as it stands. */
export function listUnchecked(progress: Progress, nowMs: number): Partial<Record<'coverage', Unchecked>> {
  return isClockSetBack(progress, nowMs) ? { coverage: 'clock-set-back' } : {};
}

/** Then the offset to impact.com's clock means nothing until the next answer. */
function isClockSetBack({ lastTryAt }: Progress, nowMs: number): boolean {
  return lastTryAt !== null && toMilliseconds(lastTryAt) > nowMs + MINUTE_MS;
}

/**
 * Every run took the next epoch inside a transaction, so none occurs twice and none is above the account's.
 * Their order by the clock is not asked for: the clock may have been set back. `markedEpoch` is what
 * extension storage remembers.
 */
export function checkEpochs(
  progress: Progress,
  runs: readonly Pick<SyncRun, 'epoch'>[],
  markedEpoch: number,
): Finding[] {
  const epochs = runs.map(({ epoch }) => epoch);
  const twice = epochs.length - new Set(epochs).size;
  const ahead = epochs.filter((epoch) => epoch > progress.epoch).length;
  return [
    ...times(twice, { kind: 'epoch-twice' }),
    ...times(ahead, { kind: 'epoch-ahead' }),
    ...times(markedEpoch > progress.epoch ? 1 : 0, { kind: 'epoch-lost' }),
  ];
}

/** The ledger of what was sent, and beside it what the runs of the last hour say they sent. */
export function checkLimits(
  budget: Budget,
  runs: readonly Pick<SyncRun, 'startedAt' | 'requests'>[],
  nowMs: number,
): Finding[] {
  const passed = (Object.keys(LIMITS) as Spending[]).filter((spending) => isPassed(budget, spending, nowMs));
  const sent = runs
    .filter(({ startedAt }) => isWithin(toMilliseconds(startedAt), nowMs, HOUR_MS))
    .reduce((sum, { requests }) => sum + requests, 0);
  return times(passed.length + (sent > LIMITS.request.count ? 1 : 0), { kind: 'limit-passed' });
}

function isPassed(budget: Budget, spending: Spending, nowMs: number): boolean {
  const { count, withinMs } = LIMITS[spending];
  return budget[spending].filter((sentMs) => isWithin(sentMs, nowMs, withinMs)).length > count;
}

function isWithin(ms: number, nowMs: number, spanMs: number): boolean {
  return ms <= nowMs && nowMs - ms < spanMs;
}

function times(count: number, finding: Finding): Finding[] {
  return Array.from({ length: count }, () => finding);
}
