import type { DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { PartnerPulseSchema } from './schema';

/** The stores that have one record per account and day. */
export type DayStore = 'actionDays' | 'earningDays' | 'sumDays' | 'clickDays';

type DayRecord<Store extends DayStore> = PartnerPulseSchema[Store]['value'];

/** About so many rows are in memory at a time, and never less than one day's. */
const ROWS_AT_ONCE = 1_000;
const MOST_DAYS = 60;

/**
 * The records of a range of days, oldest first, as many at a time as `rowsOf` lets hope to be little memory.
 * Each batch is read in a transaction of its own, so that a sync meanwhile need not wait for the end.
 */
export async function* walkDays<Store extends DayStore>(
  store: Store,
  accountId: AccountId,
  range: DayRange,
  rowsOf: (record: DayRecord<Store>) => number,
): AsyncGenerator<DayRecord<Store>[]> {
  const database = await openDatabase();
  const end = ofDays(accountId, range).upper;
  let rest = ofDays(accountId, range);
  for (let days = 1; ; ) {
    const records = await database.getAll(store, rest, days);
    const last = records.at(-1);
    if (!last) return;
    yield records;
    if (last.day >= range.to) return;
    days = nextCount(records.map(rowsOf));
    rest = IDBKeyRange.bound([accountId, last.day], end, true);
  }
}

function nextCount(rowsPerDay: readonly number[]): number {
  const densest = Math.max(1, ...rowsPerDay);
  return Math.min(MOST_DAYS, Math.max(1, Math.floor(ROWS_AT_ONCE / densest)));
}

/** How many days of a range have a record. */
export async function countDayRecords(
  store: DayStore,
  accountId: AccountId,
  range: DayRange,
): Promise<number> {
  const database = await openDatabase();
  return database.count(store, ofDays(accountId, range));
}
