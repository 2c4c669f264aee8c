/** Calendar days as whole numbers (days since 1970-01-01), by arithmetic alone. */

import type { Day } from './types.ts';

const MS_PER_DAY = 86_400_000;

export function toDay(dayNumber: number): Day {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Throws a RangeError unless `day` is a real `YYYY-MM-DD`. */
export function toDayNumber(day: Day): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || toDay(at / MS_PER_DAY) !== day) throw new RangeError(`Not a day: ${day}`);
  return at / MS_PER_DAY;
}

/** 0 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** 0 is January. */
export function monthOf(dayNumber: number): number {
  return new Date(dayNumber * MS_PER_DAY).getUTCMonth();
}

/** The `dayOfMonth`-th day (1 is the first) of the month that lies `months` after the one of `dayNumber`. */
export function dayInLaterMonth(dayNumber: number, months: number, dayOfMonth: number): number {
  const date = new Date(dayNumber * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, dayOfMonth) / MS_PER_DAY;
}
