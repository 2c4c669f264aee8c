import { addDays, countDays, type Day, type DayRange, earliest } from './day';

/** How the days of a chart are put together. */
export type BucketSize = 'day' | 'week' | 'month';

export const BUCKET_SIZES: readonly BucketSize[] = ['day', 'week', 'month'];

/** More columns than this cannot be told apart on a page. */
const MOST_DAYS = 400;
const READABLE = 62;
const READABLE_WEEKS = 40;

/** A range cut into days, weeks or months, oldest first; the first and the last may be shorter. */
export function toBuckets(range: DayRange, size: BucketSize): DayRange[] {
  const buckets: DayRange[] = [];
  for (let from = range.from; from <= range.to; ) {
    const to = earliest(endOf(from, size), range.to);
    buckets.push({ from, to });
    from = addDays(to, 1);
  }
  return buckets;
}

/** The last day of the bucket a day is in. Weeks begin on Monday (ISO 8601). */
function endOf(day: Day, size: BucketSize): Day {
  if (size === 'day') return day;
  const date = Temporal.PlainDate.from(day);
  const end = size === 'week' ? date.add({ days: 7 - date.dayOfWeek }) : date.with({ day: date.daysInMonth });
  return end.toString() as Day;
}

/** The sizes that say something about a range: no month for a week, no days for three years. */
export function sizesFor(range: DayRange): BucketSize[] {
  const days = countDays(range);
  return BUCKET_SIZES.filter((size) =>
    size === 'day' ? days <= MOST_DAYS : size === 'week' ? days > 7 : days > 31,
  );
}

/** The size that is read most easily. */
export function defaultSize(range: DayRange): BucketSize {
  const days = countDays(range);
  if (days <= READABLE) return 'day';
  return days <= READABLE_WEEKS * 7 ? 'week' : 'month';
}
