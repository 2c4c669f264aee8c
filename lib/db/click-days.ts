import type { DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { ClickDayRecord } from './schema';

/** The days of a range whose clicks are known, oldest first. */
export async function readClickDays(accountId: AccountId, range: DayRange): Promise<ClickDayRecord[]> {
  const database = await openDatabase();
  return database.getAll('clickDays', ofDays(accountId, range));
}
