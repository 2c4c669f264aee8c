import { addDays, addYears, type Day, type DayRange, earliest, latest } from './day';
import { monthBefore, periodRange, rangeBefore, sameDaysOfMonthBefore } from './period';

/** The periods of the full page that have a name. Rolling ones include today. */
export const PRESETS = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'this-month',
  'last-month',
  'this-year',
  'last-12-months',
  'all',
] as const;

export type Preset = (typeof PRESETS)[number];

/** impact.com answers for three years back (contract §9), so a whole history is about as long. */
export const HISTORY_YEARS = 3;

/** Days of a longer range are read no more carefully than those of this many years. */
const LONGEST_YEARS = 20;

export type PeriodChoice =
  | { kind: 'preset'; preset: Preset }
  | { kind: 'year'; year: number }
  | { kind: 'custom'; range: DayRange };

export type Comparison = 'previous' | 'year' | 'none';

export const COMPARISONS: readonly Comparison[] = ['previous', 'year', 'none'];

/** What a page is asked for, before "today" is known. */
export const DEFAULT_PERIOD: PeriodChoice = { kind: 'preset', preset: 'last-30-days' };

/**
 * Reads a period as an address holds it: a preset's name, `2025`, or `2026-01-01..2026-03-31` (ends in either
 * order). Anything else, a day that does not exist among it, is `undefined`.
 */
export function parsePeriod(text: string | undefined): PeriodChoice | undefined {
  if (text === undefined) return undefined;
  const preset = PRESETS.find((name) => name === text);
  if (preset) return { kind: 'preset', preset };
  if (/^(19|20)\d\d$/.test(text)) return { kind: 'year', year: Number(text) };
  const ends = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text)?.slice(1).map(parseDay);
  const [from, to] = ends ?? [];
  if (!from || !to) return undefined;
  const range = { from: earliest(from, to), to: latest(from, to) };
  return addYears(range.from, LONGEST_YEARS) < range.to ? undefined : { kind: 'custom', range };
}

/** The day a text names; `undefined` when there is none such. */
export function parseDay(text: string): Day | undefined {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? (Temporal.PlainDate.from(text).toString() as Day) : undefined;
  } catch {
    return undefined;
  }
}

export function writePeriod(choice: PeriodChoice): string {
  switch (choice.kind) {
    case 'preset':
      return choice.preset;
    case 'year':
      return String(choice.year);
    case 'custom':
      return `${choice.range.from}..${choice.range.to}`;
  }
}

/** The days of a period. A year that still runs ends today; `all` begins where the history does. */
export function rangeOf(choice: PeriodChoice, today: Day, historyFrom: Day): DayRange {
  switch (choice.kind) {
    case 'custom':
      return choice.range;
    case 'year':
      return clipToToday(yearRange(choice.year), today);
    case 'preset':
      return presetRange(choice.preset, today, historyFrom);
  }
}

function presetRange(preset: Preset, today: Day, historyFrom: Day): DayRange {
  switch (preset) {
    case 'last-90-days':
      return { from: addDays(today, -89), to: today };
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01` as Day, to: today };
    case 'last-12-months':
      return { from: addDays(addYears(today, -1), 1), to: today };
    case 'all':
      return { from: earliest(historyFrom, today), to: today };
    default:
      return periodRange(preset, today);
  }
}

/**
 * The days to compare with. A month is compared with the month before, a single day with the same weekday a week
 * before, and the part of a month or year that has passed with as many days of the one before; every other range
 * with the equally long one just before it.
 */
export function comparedRange(
  choice: PeriodChoice,
  range: DayRange,
  comparison: Comparison,
): DayRange | null {
  if (comparison === 'none') return null;
  if (comparison === 'year') return { from: addYears(range.from, -1), to: addYears(range.to, -1) };
  if (choice.kind === 'year') return { from: addYears(range.from, -1), to: addYears(range.to, -1) };
  if (choice.kind === 'custom') return rangeBefore(range);
  switch (choice.preset) {
    case 'today':
    case 'yesterday':
      return { from: addDays(range.from, -7), to: addDays(range.to, -7) };
    case 'this-month':
      return sameDaysOfMonthBefore(range);
    case 'last-month':
      return monthBefore(range.from);
    case 'this-year':
    case 'last-12-months':
      return { from: addYears(range.from, -1), to: addYears(range.to, -1) };
    default:
      return rangeBefore(range);
  }
}

function yearRange(year: number): DayRange {
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
}

/** What has not come yet holds nothing; a year that lies wholly ahead is left as it is. */
function clipToToday(range: DayRange, today: Day): DayRange {
  return range.from > today ? range : { from: range.from, to: earliest(range.to, today) };
}
