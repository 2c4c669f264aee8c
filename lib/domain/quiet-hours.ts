/** Hours of one weekday, in minutes since midnight; an end that is not later than the start is on the day after. */
export interface QuietSpan {
  fromMinute: number;
  toMinute: number;
}

/** One entry for each weekday from Monday on; `null` when nothing is quiet on it. */
export type QuietWeek = readonly (QuietSpan | null)[];

export const WEEKDAYS = 7;
export const MINUTES_A_DAY = 1_440;

/** A span that reaches over midnight belongs to the day it begins on. */
interface Moments {
  startMs: number;
  endMs: number;
}

/** Whether a moment is quiet on the clock of `timeZone`. The end itself is not. */
export function isQuiet(week: QuietWeek, ms: number, timeZone: string): boolean {
  return findSpan(week, ms, timeZone) !== undefined;
}

/**
 * When it is no longer quiet: `ms` itself when it is not quiet now, `Infinity` when it always is.
 * Spans that touch or overlap are one.
 */
export function quietUntilMs(week: QuietWeek, ms: number, timeZone: string): number {
  let at = ms;
  // A week of whole days meets its own beginning again after seven of them.
  for (let spans = 0; spans <= WEEKDAYS * 2; spans += 1) {
    const span = findSpan(week, at, timeZone);
    if (!span) return at;
    at = span.endMs;
  }
  return Number.POSITIVE_INFINITY;
}

function findSpan(week: QuietWeek, ms: number, timeZone: string): Moments | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
  return [today.subtract({ days: 1 }), today]
    .flatMap((day) => toMoments(week[day.dayOfWeek - 1] ?? null, day, timeZone))
    .find(({ startMs, endMs }) => startMs <= ms && ms < endMs);
}

function toMoments(span: QuietSpan | null, day: Temporal.PlainDate, timeZone: string): Moments[] {
  if (!span) return [];
  const overMidnight = span.toMinute <= span.fromMinute;
  return [
    {
      startMs: toMs(day, span.fromMinute, timeZone),
      endMs: toMs(overMidnight ? day.add({ days: 1 }) : day, span.toMinute, timeZone),
    },
  ];
}

/** A time that the clocks skip is the same time after the jump; one they show twice is the first of both. */
function toMs(day: Temporal.PlainDate, minute: number, timeZone: string): number {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 });
  const on = minute >= MINUTES_A_DAY ? day.add({ days: 1 }) : day;
  return on.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** The next midnight on the clock of `timeZone`, also where midnight itself is skipped. */
export function startOfTomorrowMs(ms: number, timeZone: string): number {
  const now = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return now.add({ days: 1 }).startOfDay().epochMilliseconds;
}
