import { addDays, type Day, type DayRange } from '@/lib/domain/day';
import { displayLocale } from './locale';

/** "14 Oct"; with the year when it is not today's. */
export function formatDay(day: Day, today: Day, locale = displayLocale()): string {
  return formatterFor(sameYear(day, today), locale).format(toDate(day));
}

/** "Wed, 11 Nov" */
export function formatWeekday(day: Day, today: Day, locale = displayLocale()): string {
  const year = sameYear(day, today) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...year,
    timeZone: 'UTC',
  }).format(toDate(day));
}

/** "November 2026" */
export function formatMonth(day: Day, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    toDate(day),
  );
}

/** "Wed" */
export function formatWeekdayName(day: Day, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(toDate(day));
}

/** "23 Oct – 21 Nov"; one day is written once. */
export function formatDayRange({ from, to }: DayRange, today: Day, locale = displayLocale()): string {
  const format = formatterFor(sameYear(from, today) && sameYear(to, today), locale);
  return format.formatRange(toDate(from), toDate(to));
}

/** Days as runs without gaps, oldest first: 3 Nov, 17–18 Nov. */
export function toRuns(days: readonly Day[]): DayRange[] {
  const runs: DayRange[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** "3 Nov, 17 – 18 Nov" */
export function formatRuns(runs: readonly DayRange[], today: Day, locale = displayLocale()): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    runs.map((run) => formatDayRange(run, today, locale)),
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(withoutYear: boolean, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${withoutYear}`;
  const formatter = formatters.get(key) ?? createFormatter(withoutYear, locale);
  formatters.set(key, formatter);
  return formatter;
}

// A day is a date without a zone: it is read and written in UTC, so that no zone can move it.
function createFormatter(withoutYear: boolean, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(withoutYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
}

function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function sameYear(left: Day, right: Day): boolean {
  return left.slice(0, 4) === right.slice(0, 4);
}
