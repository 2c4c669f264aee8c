import {
  addDays,
  addYears,
  countDays,
  type Day,
  type DayRange,
  dayAt,
  type InstantText,
  latest,
  toInstantText,
  toMilliseconds,
} from './day';
import type { AccountId } from './id';
import type { Progress } from './progress';
import { HISTORY_YEARS } from './schedule';
import {
  type ActionWindow,
  coverDays,
  DAY_MS,
  eventWindow,
  HOUR_MS,
  MAX_WINDOW_MS,
  splitDays,
  splitInstants,
} from './window';

/** Why a window is read; it decides what its commit moves. */
export type ReadingPurpose =
  /** The last 90 days, at once: the baseline. */
  | { kind: 'first'; days: DayRange }
  /** The walk back to three years. */
  | { kind: 'history'; days: DayRange }
  /** What impact.com updated since the last run. */
  | { kind: 'updates' }
  /** What has locked lately: an approval alone is no update (contract §11). */
  | { kind: 'locking'; last: boolean }
  /** Days that still hold pending actions: approvals by hand, moved locks, quiet reversals. */
  | { kind: 'reconcile'; days: DayRange; last: boolean };

export type SyncStep =
  | { kind: 'programs' }
  | { kind: 'actions'; window: ActionWindow; purpose: ReadingPurpose }
  | { kind: 'clicks' };

export interface PlanInput {
  progress: Progress;
  /** Days that hold an action that can still change. */
  openDays: readonly Day[];
  /** How many actions those days hold. */
  openActions: number;
  /** The server's clock. */
  nowMs: number;
  /** The user asked: read again what is read once a day. */
  thorough: boolean;
}

const FIRST_DAYS = 90;
/** impact.com dates an update when it happens, yet may show it later; a day covers its delays. */
const OVERLAP_MS = 24 * HOUR_MS;

/**
 * Open days are read again in every run while that costs no more than this; what is beyond, once a day. So
 * approvals by hand and quiet reversals, which no other net sees, are found as soon as the others.
 */
const FREQUENT_WINDOWS = 12;
/** Locking and open days are not read more often than this; the user's Refresh reads them at once. */
const NETS_EVERY_MS = 10 * 60_000;
/** About a page of rows, in all of them together. */
const FREQUENT_ACTIONS = 20_000;

/** Progress of an account that has just been connected. */
export function startProgress(accountId: AccountId, nowMs: number, timeZone: string): Progress {
  const today = dayAt(nowMs, timeZone);
  return {
    accountId,
    epoch: 0,
    firstDays: { from: addDays(today, 1 - FIRST_DAYS), to: today },
    historyFrom: oldestReadable(nowMs),
    readBackTo: null,
    baselineAt: null,
    updatesReadTo: toInstantText(nowMs),
    lockingReadAt: null,
    reconciledAt: null,
    programsReadAt: null,
    clickSource: null,
    clickSourceReadAt: null,
    distrustedReports: [],
    clickJobs: [],
    clicksKnown: [],
    clickWalk: null,
    clockOffsetMs: 0,
    waits: {},
    retryAt: null,
    lastTryAt: null,
    lastCompleteAt: null,
    failure: null,
    failures: 0,
    missingScopes: [],
    clickFailure: null,
    rebuiltAt: null,
  };
}

/**
 * An account that was begun by the device's clock (its database was lost) counts from impact.com's today
 * instead, as soon as an answer tells it and as long as nothing has been read.
 */
export function anchorDays(progress: Progress, nowMs: number, timeZone: string): Progress {
  const today = dayAt(nowMs, timeZone);
  const { firstDays, historyFrom } = progress;
  if (progress.readBackTo !== null || firstDays.to === today) return progress;
  const before = (range: DayRange) => addDays(today, 1 - countDays(range));
  return {
    ...progress,
    firstDays: { from: before(firstDays), to: today },
    historyFrom: before({ from: historyFrom, to: firstDays.to }),
    updatesReadTo: toInstantText(nowMs),
  };
}

/**
 * The oldest day whose window impact.com still takes: three years back (contract §9), and two days inside
 * that, for the window's padding. It moves on while an account's history is read.
 */
function oldestReadable(nowMs: number): Day {
  return historyStart(nowMs, HISTORY_YEARS);
}

/** The oldest day of so many years of history. */
export function historyStart(nowMs: number, years: number): Day {
  return addDays(addYears(dayAt(nowMs, 'UTC'), -years), 2);
}

/** The ordered steps of one run. What the run learns on its way belongs to the next plan. */
export function planSync(input: PlanInput): SyncStep[] {
  const { progress } = input;
  const daily = planDaily(input);
  if (progress.baselineAt === null) return [...daily, ...planFirst(input), { kind: 'clicks' }];
  return [
    ...daily,
    ...planUpdates(input),
    ...(areNetsDue(input) ? [...planLocking(input), ...planReconcile(input)] : []),
    { kind: 'clicks' },
    ...planHistory(input),
  ];
}

function planDaily({ progress, nowMs, thorough }: PlanInput): SyncStep[] {
  return thorough || isDue(progress.programsReadAt, nowMs) ? [{ kind: 'programs' }] : [];
}

function planFirst({ progress, nowMs }: PlanInput): SyncStep[] {
  return splitDays(unread(progress, progress.firstDays)).map((days) => ({
    kind: 'actions',
    window: eventWindow(days, nowMs),
    purpose: { kind: 'first', days },
  }));
}

function planHistory({ progress, nowMs }: PlanInput): SyncStep[] {
  const all = { from: latest(progress.historyFrom, oldestReadable(nowMs)), to: progress.firstDays.to };
  return splitDays(unread(progress, all)).map((days) => ({
    kind: 'actions',
    window: eventWindow(days, nowMs),
    purpose: { kind: 'history', days },
  }));
}

/** What of a range lies before the oldest day read. */
function unread({ readBackTo }: Progress, range: DayRange): DayRange {
  return { from: range.from, to: readBackTo === null ? range.to : addDays(readBackTo, -1) };
}

function planUpdates({ progress, nowMs }: PlanInput): SyncStep[] {
  const fromMs = Math.min(toMilliseconds(progress.updatesReadTo), nowMs) - OVERLAP_MS;
  return splitInstants('update', fromMs, nowMs).map((window) => ({
    kind: 'actions',
    window,
    purpose: { kind: 'updates' },
  }));
}

/** Runs that follow each other by a minute (days or an export are awaited) do not read all of it each time. */
function areNetsDue({ progress, nowMs, thorough }: PlanInput): boolean {
  if (thorough || progress.lockingReadAt === null) return true;
  return Math.abs(nowMs - toMilliseconds(progress.lockingReadAt)) >= NETS_EVERY_MS;
}

function planLocking({ nowMs }: PlanInput): SyncStep[] {
  const windows = splitInstants('locking', nowMs - MAX_WINDOW_MS, nowMs);
  return windows.map((window, index) => ({
    kind: 'actions',
    window,
    purpose: { kind: 'locking', last: index === windows.length - 1 },
  }));
}

function planReconcile(input: PlanInput): SyncStep[] {
  const { openDays, nowMs } = input;
  const pieces = coverDays(openDays.filter((day) => day >= oldestReadable(nowMs)));
  return pieces.slice(0, countReconciled(input)).map((days, index) => ({
    kind: 'actions',
    window: eventWindow(days, nowMs),
    purpose: { kind: 'reconcile', days, last: index === pieces.length - 1 },
  }));
}

/** How many windows of open days this run reads, newest first. */
function countReconciled({ progress, openActions, nowMs, thorough }: PlanInput): number {
  if (thorough || isDue(progress.reconciledAt ?? progress.baselineAt, nowMs)) return Number.POSITIVE_INFINITY;
  return openActions <= FREQUENT_ACTIONS ? FREQUENT_WINDOWS : 0;
}

function isDue(lastAt: InstantText | null, nowMs: number): boolean {
  return lastAt === null || nowMs - toMilliseconds(lastAt) >= DAY_MS;
}

/** What a committed step moves, and nothing else does. */
export function advance(progress: Progress, step: SyncStep, nowMs: number): Progress {
  const now = toInstantText(nowMs);
  switch (step.kind) {
    case 'programs':
      return { ...progress, programsReadAt: now };
    case 'clicks':
      return progress;
    case 'actions':
      return {
        ...advanceReading(progress, step.purpose, step.window, now),
        historyFrom: latest(progress.historyFrom, oldestReadable(nowMs)),
      };
  }
}

function advanceReading(
  progress: Progress,
  purpose: ReadingPurpose,
  window: ActionWindow,
  now: InstantText,
): Progress {
  switch (purpose.kind) {
    case 'first':
    case 'history':
      return advanceBack(progress, purpose.days, now);
    case 'updates':
      return { ...progress, updatesReadTo: toInstantText(window.toMs) };
    case 'locking':
      return purpose.last ? { ...progress, lockingReadAt: now } : progress;
    case 'reconcile':
      return purpose.last ? { ...progress, reconciledAt: now } : progress;
  }
}

function advanceBack(progress: Progress, days: DayRange, now: InstantText): Progress {
  const complete = days.from <= progress.firstDays.from;
  return {
    ...progress,
    readBackTo: days.from,
    baselineAt: progress.baselineAt ?? (complete ? now : null),
  };
}
