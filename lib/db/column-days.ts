import type { Columns } from '@/lib/domain/columns';
import { unpackColumns } from '@/lib/domain/columns-packed';
import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { ColumnDayRecord } from './schema';

/** One day's columns, ready to be read. */
export interface ColumnDay extends Columns {
  day: Day;
}

/** Days of the first batch: a screen is full at once. Each further one is twice as long, up to the most. */
const FIRST_BATCH = 2;
const MOST_IN_BATCH = 32;

/** Of all time. */
export const EVERY_DAY: DayRange = { from: '0000-01-01' as Day, to: '9999-12-31' as Day };

/** Sees some days, newest first; answers whether to go on. */
export type VisitColumns = (
  days: readonly ColumnDay[],
) => boolean | undefined | Promise<boolean | undefined>;

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
  const days = await listColumnDays(accountId, range);
  let size = FIRST_BATCH;
  let ahead = readBatch(accountId, days, 0, size);
  for (let start = 0; start < days.length; ) {
    const batch = await ahead;
    start += size;
    size = Math.min(size * 2, MOST_IN_BATCH);
    // The database reads on while the visitor works.
    ahead = signal?.aborted ? Promise.resolve([]) : readBatch(accountId, days, start, size);
    ahead.catch(() => undefined);
    if (signal?.aborted || (await visit(batch)) === false) return;
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

async function readBatch(
  accountId: AccountId,
  days: readonly Day[],
  start: number,
  size: number,
): Promise<ColumnDay[]> {
  const to = days[start];
  const from = days[Math.min(start + size, days.length) - 1];
  if (to === undefined || from === undefined) return [];
  const database = await openDatabase();
  const records = await database.getAll('columnDays', ofDays(accountId, { from, to }));
  return records.map(toColumnDay).reverse();
}

function toColumnDay(record: ColumnDayRecord): ColumnDay {
  return { day: record.day, ...unpackColumns(record) };
}
