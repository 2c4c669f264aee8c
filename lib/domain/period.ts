import { addDays, countDays, type Day, type DayRange } from './day';

export const PERIODS = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'this-month',
  'last-month',
] as const;

export type Period = (typeof PERIODS)[number];

/** The days of a period; rolling periods include today. */
export function periodRange(period: Period, today: Day): DayRange {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last-7-days':
      return { from: addDays(today, -6), to: today };
    case 'last-30-days':
      return { from: addDays(today, -29), to: today };
    case 'this-month':
      return { from: startOfMonth(today), to: today };
    case 'last-month':
      return monthBefore(today);
  }
}

/**
 * What a period is compared with: as many days as it has, just before it. Two follow the calendar, since weekends and
 * month's ends sell differently: today is compared with the same weekday, a month so far with the same days of the
 * month before (fewer where that month has ended by then).
 */
export function previousRange(period: Period, today: Day): DayRange {
  const { from, to } = periodRange(period, today);
  switch (period) {
    case 'today':
      return { from: addDays(from, -7), to: addDays(to, -7) };
    case 'this-month':
      return sameDaysOfMonthBefore({ from, to });
    case 'last-month':
      return monthBefore(from);
    default:
      return rangeBefore({ from, to });
  }
}

/** As many days as the range holds, just before it. */
export function rangeBefore(range: DayRange): DayRange {
  return { from: addDays(range.from, -countDays(range)), to: addDays(range.from, -1) };
}

/** 1–18 November has 1–18 October before it; 1–31 March the whole of February. */
export function sameDaysOfMonthBefore({ from, to }: DayRange): DayRange {
  // Temporal takes the last of a month for a day it does not have.
  const sameDay = Temporal.PlainDate.from(to).subtract({ months: 1 }).toString() as Day;
  return { from: monthBefore(from).from, to: sameDay };
}

/** The whole month before the one that a day is in. */
export function monthBefore(day: Day): DayRange {
  const to = addDays(startOfMonth(day), -1);
  return { from: startOfMonth(to), to };
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day;
}
