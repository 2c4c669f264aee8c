import type { DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { ClickDayRecord } from './schema';

/** The days of a range whose clicks are known, oldest first; today's are those so far. */
export async function readClickDays(accountId: AccountId, range: DayRange): Promise<ClickDayRecord[]> {
  return (await readClickDrafts(accountId, range)).filter((record) => record.whole);
}

/** Also the days that still wait for some of their programs. */
export async function readClickDrafts(accountId: AccountId, range: DayRange): Promise<ClickDayRecord[]> {
  const database = await openDatabase();
  return database.getAll('clickDays', ofDays(accountId, range));
}
