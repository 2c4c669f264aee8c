import {
  type ClickJob,
  type ClickRequest,
  dayOf,
  endOfDayMs,
  isAwaited,
  isBroken,
  isComplete,
  retryAtMs,
  spendingOf,
  subjectOf,
} from './click-job';
import { countUnknown, isKnown, newestUnknown } from './click-known';
import type { ClickSource } from './click-source';
import { type ClickWalk, listWalkRequests, walkDays } from './click-walk';
import { addDays, type Day, type DayRange, toMilliseconds } from './day';
import { DAY_MS, HOUR_MS } from './window';

/** The next thing to do for click totals. */
export type ClickTask =
  /** Costs one of the day's exports. */
  | { kind: 'submit'; request: ClickRequest; tries: number }
  /** The same export once more, for a fresher file; costs an ordinary request. */
  | { kind: 'replay'; job: ClickJob }
  /** Ask whether the file is there, and import it. */
  | { kind: 'collect'; job: ClickJob };

export interface ClickPlanInput {
  source: ClickSource;
  jobs: readonly ClickJob[];
  /** Finished days whose clicks are in the database, all programs of them. */
  known: readonly DayRange[];
  walk: ClickWalk | null;
  historyFrom: Day;
  /** How many programs the partner has joined. */
  programs: number;
  today: Day;
  nowMs: number;
  timeZone: string;
  /** What the budget still allows. */
  left: { 'click-export': number; 'report-export': number; request: number };
}

const REFRESH_MS = 3 * HOUR_MS;
/** So many exports of history are on their way at once: each is asked about by itself. */
const AT_ONCE = 4;
/** The days that are looked at most. */
const RECENT_DAYS = 30;
/** Requests of the hour that history leaves to the earnings. */
const REQUESTS_KEPT = 40;

/**
 * First what is on its way; then yesterday and today so far; then history, newest first, with what is left
 * of the day's exports.
 */
export function planClicks(input: ClickPlanInput): ClickTask[] {
  const going = input.jobs.flatMap((job) => planJob(job, input));
  const first = affordable([...going, ...planNear(input)], input);
  return [...first, ...planHistory(input, first.filter(({ kind }) => kind === 'submit').length)];
}

function planJob(job: ClickJob, { today, nowMs, timeZone, source }: ClickPlanInput): ClickTask[] {
  if (isAwaited(job)) return [{ kind: 'collect', job }];
  if (!isOfSource(job.request, source)) return [];
  if (isBroken(job)) {
    if (nowMs < retryAtMs(job)) return [];
    return [
      job.status === 'lost'
        ? { kind: 'submit', request: job.request, tries: job.tries }
        : { kind: 'replay', job },
    ];
  }
  const day = dayOf(job.request);
  const over = day !== null && day < today && !isComplete(day, job.submittedAt, timeZone);
  const aged = day === today && nowMs - toMilliseconds(job.submittedAt) >= REFRESH_MS;
  return over || aged ? [{ kind: 'replay', job }] : [];
}

/** A job of the way that was left is brought home when its file is there, and not made anew. */
function isOfSource({ kind }: ClickRequest, source: ClickSource): boolean {
  return (kind === 'export') === (source.kind === 'export');
}

function planNear(input: ClickPlanInput): ClickTask[] {
  const { today, known } = input;
  const wanted = [addDays(today, -1), today].filter((day) => !isKnown(known, day));
  return unasked(
    wanted.map((day) => dayRequest(input.source, day)),
    input.jobs,
  );
}

function dayRequest(source: ClickSource, day: Day): ClickRequest {
  return source.kind === 'export'
    ? { kind: 'export', format: 'CSV', day }
    : { kind: 'report-day', format: 'CSV', reportId: source.byProgram, day };
}

function unasked(requests: readonly ClickRequest[], jobs: readonly ClickJob[]): ClickTask[] {
  const asked = new Set(jobs.map((job) => subjectOf(job.request)));
  return requests
    .filter((request) => !asked.has(subjectOf(request)))
    .map((request) => ({ kind: 'submit', request, tries: 0 }));
}

/** Drops what the budget does not allow: what is not planned is not counted, sent or refused. */
function affordable(tasks: readonly ClickTask[], { left }: ClickPlanInput): ClickTask[] {
  const rest = { ...left };
  return tasks.filter((task) => task.kind !== 'submit' || rest[spendingOf(task.request)]-- > 0);
}

function planHistory(input: ClickPlanInput, submitting: number): ClickTask[] {
  if (input.left.request < REQUESTS_KEPT) return [];
  const going = input.jobs.filter((job) => isAwaited(job) && isHistory(job.request, input.today)).length;
  const count = Math.min(AT_ONCE - going, spareExports(input) - submitting);
  return count > 0 ? unasked(historyRequests(input), input.jobs).slice(0, count) : [];
}

function isHistory(request: ClickRequest, today: Day): boolean {
  const day = dayOf(request);
  return day === null || day < addDays(today, -1);
}

/**
 * An export sent before noon is free again by noon tomorrow. In the afternoon one is kept, so that tomorrow's
 * clicks need not wait for the afternoon.
 */
function spareExports({ source, left, today, nowMs, timeZone }: ClickPlanInput): number {
  const count = left[source.kind === 'export' ? 'click-export' : 'report-export'];
  const isAfternoon = endOfDayMs(today, timeZone) - nowMs < DAY_MS / 2;
  return isAfternoon ? count - 1 : count;
}

function historyRequests(input: ClickPlanInput): ClickRequest[] {
  const { source, walk, known } = input;
  if (source.kind === 'report' && walk && source.byDay === walk.reportByDay) return listWalkRequests(walk);
  const finished = { from: input.historyFrom, to: addDays(input.today, -2) };
  // Days whose jobs are there already, given up perhaps, must not keep older ones waiting.
  const unknown = newestUnknown(known, finished, AT_ONCE + input.jobs.length);
  const recent = recentRequests(input, unknown);
  if (unasked(recent, input.jobs).length > 0) return recent;
  const days = unknown[0] && walkDays(unknown[0], input.historyFrom);
  if (days && source.kind === 'report' && source.byDay !== null && isWorthWalking(input, days)) {
    return [{ kind: 'walk-list', format: 'CSV', reportId: source.byProgram, days }];
  }
  return unknown.map((day) => dayRequest(source, day));
}

/** What comes before a walk that would keep the days that are looked at most waiting for longer than they take. */
function recentRequests(
  { source, programs, today }: ClickPlanInput,
  unknown: readonly Day[],
): ClickRequest[] {
  if (programs <= RECENT_DAYS) return [];
  return unknown.filter((day) => day >= addDays(today, -RECENT_DAYS)).map((day) => dayRequest(source, day));
}

/** A walk costs an export for each program, one for the list and one for all together. */
function isWorthWalking({ known, programs }: ClickPlanInput, days: DayRange): boolean {
  return countUnknown(known, days) > programs + 2;
}

const REMEMBER_BROKEN_MS = 30 * DAY_MS;

/** Jobs worth remembering: those awaited, those to be tried again or given up lately, and days that go on. */
export function keepJobs(
  jobs: readonly ClickJob[],
  { known, walk, nowMs }: Pick<ClickPlanInput, 'known' | 'walk' | 'nowMs'>,
): ClickJob[] {
  return jobs.filter((job) => {
    const day = dayOf(job.request);
    if (day !== null && isKnown(known, day)) return false;
    if (day === null && !belongsTo(walk, job.request)) return false;
    if (isAwaited(job)) return true;
    if (isBroken(job)) return nowMs - toMilliseconds(job.submittedAt) < REMEMBER_BROKEN_MS;
    return day !== null;
  });
}

function belongsTo(walk: ClickWalk | null, request: ClickRequest): boolean {
  return (
    walk !== null &&
    'days' in request &&
    request.days.from === walk.days.from &&
    request.days.to === walk.days.to
  );
}
