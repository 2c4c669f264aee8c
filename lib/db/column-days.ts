import type { DayColumns } from '@/lib/domain/action-list';
import { unpackColumns } from '@/lib/domain/columns-packed';
import { addDays, type Day, type DayRange, latest } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { ColumnDayRecord } from './schema';

/** One day's columns, ready to be read. */
export type ColumnDay = DayColumns;

/** Calendar days of the first batch: a screen is full at once. Each further one is twice as long, up to the most. */
const FIRST_BATCH = 2;
const MOST_IN_BATCH = 32;

/** Of all time. */
export const EVERY_DAY: DayRange = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** Sees some days, newest first; answers whether to go on. */
export type VisitColumns = (days: readonly ColumnDay[]) => boolean | undefined | Promise<boolean | undefined>;

/**
 * Walks an account's days from the newest to the oldest in batches, each in a transaction of its own, so that
 * a sync meanwhile need not wait. Ends when `visit` answers `false` or `signal` aborts; resolves either way.
 * A day written meanwhile is seen as it was or as it is, whole.
 */
export async function scanColumns(
  accountId: AccountId,
  range: DayRange,
  visit: VisitColumns,
  signal?: AbortSignal,
): Promise<void> {
  let size = FIRST_BATCH;
  let ahead = readBatch(accountId, range, size);
  for (;;) {
    const { days, rest } = await ahead;
    size = Math.min(size * 2, MOST_IN_BATCH);
    // The database reads on while the visitor works.
    ahead = rest && !signal?.aborted ? readBatch(accountId, rest, size) : Promise.resolve(NOTHING);
    ahead.catch(() => undefined);
    if (signal?.aborted || days.length === 0 || (await visit(days)) === false) return;
    if (rest === null) return;
  }
}

/** The days of a range that have actions, newest first. */
export async function listColumnDays(accountId: AccountId, range: DayRange): Promise<Day[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeys('columnDays', ofDays(accountId, range));
  return keys.map(([, day]) => day).reverse();
}

/** These days as they are now, in one transaction; a day without actions is missing. */
export async function readColumnDays(accountId: AccountId, days: readonly Day[]): Promise<ColumnDay[]> {
  const database = await openDatabase();
  const transaction = database.transaction('columnDays');
  const found = await Promise.all(days.map((day) => transaction.store.get([accountId, day])));
  return found.filter((record) => record !== undefined).map(toColumnDay);
}

interface Batch {
  days: ColumnDay[];
  /** What is left of the range; `null` when nothing is. */
  rest: DayRange | null;
}

const NOTHING: Batch = { days: [], rest: null };

/** The newest days of a range: its last day with actions, and those of some calendar days before it. */
async function readBatch(accountId: AccountId, range: DayRange, size: number): Promise<Batch> {
  const database = await openDatabase();
  const { store } = database.transaction('columnDays');
  const newest = await store.openKeyCursor(ofDays(accountId, range), 'prev');
  if (!newest) return NOTHING;
  const to = newest.key[1];
  const from = latest(addDays(to, 1 - size), range.from);
  const records = await store.getAll(ofDays(accountId, { from, to }));
  return {
    days: records.map(toColumnDay).reverse(),
    rest: from > range.from ? { from: range.from, to: addDays(from, -1) } : null,
  };
}

function toColumnDay(record: ColumnDayRecord): ColumnDay {
  return { day: record.day, ...unpackColumns(record) };
}
