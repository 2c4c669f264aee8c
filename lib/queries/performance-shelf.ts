import { readClickDays } from '@/lib/db/click-days';
import { readEarningDays } from '@/lib/db/earning-days';
import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { type MonthBook, monthsOf, toMonthBook } from '@/lib/domain/performance-book';

/** The months a page has read, so that another period costs a sum and no reading. */
export interface Shelf {
  /** Every month a range touches, read where it is not here yet. */
  books(accountId: AccountId, range: DayRange, today: Day): Promise<MonthBook[]>;
  /** After a write: what was read of the account (`null`: of any) is read again when it is asked for. */
  forget(accountId: AccountId | null): void;
}

interface Kept {
  today: Day;
  book: Promise<MonthBook>;
}

export function createShelf(read: typeof readMonth = readMonth): Shelf {
  const accounts = new Map<AccountId, Map<Day, Kept>>();

  function bookOf(accountId: AccountId, range: DayRange, today: Day): Promise<MonthBook> {
    const months = accounts.get(accountId) ?? new Map<Day, Kept>();
    accounts.set(accountId, months);
    const kept = months.get(range.from);
    // A new day ends the one before, whose clicks are then no longer "so far".
    if (kept?.today === today) return kept.book;
    const book = read(accountId, range, today);
    months.set(range.from, { today, book });
    book.catch(() => months.delete(range.from));
    return book;
  }

  return {
    books: (accountId, range, today) =>
      Promise.all(monthsOf(range).map((month) => bookOf(accountId, month, today))),
    forget: (accountId) => (accountId === null ? accounts.clear() : accounts.delete(accountId)),
  };
}

async function readMonth(accountId: AccountId, range: DayRange, today: Day): Promise<MonthBook> {
  const [earningDays, clickDays] = await Promise.all([
    readEarningDays(accountId, range),
    readClickDays(accountId, range, today),
  ]);
  const lines = new Map(earningDays.map((record) => [record.day, record.lines]));
  const clicks = new Map(clickDays.map(({ day, programs }) => [day, programs]));
  const days = [...new Set([...lines.keys(), ...clicks.keys()])].sort();
  return toMonthBook(
    range,
    days.map((day) => ({ day, lines: lines.get(day) ?? [], clicks: clicks.get(day) ?? null })),
  );
}
