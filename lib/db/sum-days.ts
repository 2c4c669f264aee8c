import type { Day, DayRange } from '@/lib/domain/day';
import type { LockLine } from '@/lib/domain/earning';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import { readTogether } from './read-together';
import type { SumDayRecord } from './schema';

/** What a range of days came to, oldest first; days without an action have no record. */
export function readSumDays(accountId: AccountId, range: DayRange): Promise<SumDayRecord[]> {
  return readTogether('sumDays', (store) => store.getAll(ofDays(accountId, range)));
}

/** Days that hold at least one action that can still change. */
export async function readOpenDays(accountId: AccountId): Promise<Day[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeysFromIndex('sumDays', 'open-by-account', [accountId, 1]);
  return keys.map(([, day]) => day);
}

/** What those days came to. */
export async function readOpenSums(accountId: AccountId): Promise<SumDayRecord[]> {
  const database = await openDatabase();
  return database.getAllFromIndex('sumDays', 'open-by-account', [accountId, 1]);
}

/** Their pending money by the day it locks. */
export async function readOpenLocks(accountId: AccountId): Promise<LockLine[]> {
  return (await readOpenSums(accountId)).flatMap(({ locks }) => locks);
}

/** How many actions those days hold together, of every state. */
export async function countOpenActions(accountId: AccountId): Promise<number> {
  const days = await readOpenSums(accountId);
  return days.flatMap(({ lines }) => lines).reduce((sum, { count }) => sum + count, 0);
}
