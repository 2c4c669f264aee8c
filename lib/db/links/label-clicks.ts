import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { announceChange } from '../changes';
import { ofDays } from '../keys';
import { openLinks } from './open';
import type { LabelClickRecord } from './schema';

/** The days of a range whose clicks by label have been read, oldest first. */
export async function readLabelClicks(accountId: AccountId, range: DayRange): Promise<LabelClickRecord[]> {
  const database = await openLinks();
  return database.getAll('labelClicks', ofDays(accountId, range));
}

/** The days of a range that need not be read again. */
export async function listLabelDays(accountId: AccountId, range: DayRange): Promise<Day[]> {
  return (await readLabelClicks(accountId, range)).flatMap(({ day, complete }) => (complete ? [day] : []));
}

/** Replaces a day as a whole; a file that knows less of the day than what is kept changes nothing. */
export async function putLabelClicks(record: LabelClickRecord): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction('labelClicks', 'readwrite');
  const before = await transaction.store.get([record.accountId, record.day]);
  if (!before?.complete || record.complete) await transaction.store.put(record);
  await transaction.done;
  announceChange({ accountId: record.accountId });
}
