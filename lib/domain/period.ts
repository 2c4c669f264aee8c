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
      return { from: firstOfMonth(today), to: today };
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
      return { from: monthBefore(today).from, to: oneMonthBefore(today) };
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

/** 18 Nov gives 18 Oct; 31 Mar gives the last of February. */
function oneMonthBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ months: 1 }).toString() as Day;
}

function monthBefore(today: Day): DayRange {
  const to = addDays(firstOfMonth(today), -1);
  return { from: firstOfMonth(to), to };
}

function firstOfMonth(day: Day): Day {
  return Temporal.PlainDate.from(day).with({ day: 1 }).toString() as Day;
}
