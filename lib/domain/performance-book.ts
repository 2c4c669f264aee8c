import { type Day, type DayRange, earliest, latest } from './day';
import { type DayInput, joinStretches, type Stretch, toStretch, withoutPrograms } from './performance-cell';
import { startOfMonth } from './period';

/** A calendar month, ready to be summed: by day or as a whole, by program or all together. */
export interface MonthBook {
  range: DayRange;
  byProgram: Pages;
  together: Pages;
}

interface Pages {
  /** Days that hold anything, oldest first. */
  days: readonly Stretch[];
  whole: Stretch;
}

export type Detail = 'byProgram' | 'together';

/** The months a range touches, each whole, oldest first. */
export function monthsOf({ from, to }: DayRange): DayRange[] {
  const months: DayRange[] = [];
  for (let first = startOfMonth(from); first <= to; ) {
    const date = Temporal.PlainDate.from(first);
    months.push({ from: first, to: date.with({ day: date.daysInMonth }).toString() as Day });
    first = date.add({ months: 1 }).toString() as Day;
  }
  return months;
}

export function toMonthBook(range: DayRange, inputs: readonly DayInput[]): MonthBook {
  const days = inputs.map(toStretch);
  const together = days.map(withoutPrograms);
  return {
    range,
    byProgram: { days, whole: joinStretches(days, range) },
    together: { days: together, whole: joinStretches(together, range) },
  };
}

/**
 * What the books hold of a range: months that lie in it as a whole, of the others their days. So three years cost
 * thirty-six sums and not a thousand.
 */
export function pickStretches(books: readonly MonthBook[], range: DayRange, detail: Detail): Stretch[] {
  return books.flatMap((book) => {
    const from = latest(book.range.from, range.from);
    const to = earliest(book.range.to, range.to);
    if (from > to) return [];
    const { days, whole } = book[detail];
    if (from === book.range.from && to === book.range.to) return [whole];
    return days.filter((day) => day.from >= from && day.to <= to);
  });
}
