import type { DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { readTogether } from './read-together';
import type { EarningDayRecord } from './schema';

/** What a range of days came to program by program, oldest first; days without an action have no record. */
export function readEarningDays(accountId: AccountId, range: DayRange): Promise<EarningDayRecord[]> {
  return readTogether('earningDays', (store) => store.getAll(ofDays(accountId, range)));
}
