import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { readTogether } from './read-together';
import type { ClickDayRecord } from './schema';

/**
 * The days of a range whose clicks are known, oldest first: those of all programs, and of today those so far.
 * A day that has ended since it was read is known again once it was read after its end.
 */
export async function readClickDays(
  accountId: AccountId,
  range: DayRange,
  today: Day,
): Promise<ClickDayRecord[]> {
  const records = await readClickDrafts(accountId, range);
  return records.filter((record) => areClicksKnown(record, today));
}

export function areClicksKnown({ whole, complete, day }: ClickDayRecord, today: Day): boolean {
  return whole && (complete || day >= today);
}

/** Also the days that still wait for some of their programs. */
export function readClickDrafts(accountId: AccountId, range: DayRange): Promise<ClickDayRecord[]> {
  return readTogether('clickDays', (store) => store.getAll(ofDays(accountId, range)));
}
