import type { Day, DayRange } from '@/lib/domain/day';
import type { LockLine } from '@/lib/domain/earning';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import { readTogether } from './read-together';
import type { EarningDayRecord } from './schema';

/** The totals of a range of days, oldest first; days without an action have none. */
export function readEarningDays(accountId: AccountId, range: DayRange): Promise<EarningDayRecord[]> {
  return readTogether('earningDays', (store) => store.getAll(ofDays(accountId, range)));
}

/** Days that hold at least one action that can still change. */
export async function readOpenDays(accountId: AccountId): Promise<Day[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeysFromIndex('earningDays', 'open-by-account', [accountId, 1]);
  return keys.map(([, day]) => day);
}

/** Their pending money by the day it locks. */
export async function readOpenLocks(accountId: AccountId): Promise<LockLine[]> {
  const database = await openDatabase();
  const days = await database.getAllFromIndex('earningDays', 'open-by-account', [accountId, 1]);
  return days.flatMap(({ locks }) => locks);
}

/** The totals of those days. */
export async function readOpenEarnings(accountId: AccountId): Promise<EarningDayRecord[]> {
  const database = await openDatabase();
  return database.getAllFromIndex('earningDays', 'open-by-account', [accountId, 1]);
}

/** How many actions those days hold together, of every state. */
export async function countOpenActions(accountId: AccountId): Promise<number> {
  const days = await readOpenEarnings(accountId);
  return days.flatMap(({ lines }) => lines).reduce((sum, { count }) => sum + count, 0);
}
