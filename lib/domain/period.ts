import { addDays, type Day, type DayRange } from './day';

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

function monthBefore(today: Day): DayRange {
  const to = addDays(firstOfMonth(today), -1);
  return { from: firstOfMonth(to), to };
}

function firstOfMonth(day: Day): Day {
  return Temporal.PlainDate.from(day).with({ day: 1 }).toString() as Day;
}
