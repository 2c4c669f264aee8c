import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { announceLinks } from '../changes';
import { dayKey, ofDays } from '../keys';
import { openLinks } from './open';
import type { LabelClickRecord } from './schema';

/** What is known of the clicks by label of a range of days, oldest first. */
export async function readLabelClicks(accountId: AccountId, range: DayRange): Promise<LabelClickRecord[]> {
  const database = await openLinks();
  return database.getAll('labelClicks', ofDays(accountId, range));
}

/** Changes what is known of a day. A file that knows less of it than what is kept changes nothing. */
export async function putLabelClicks(
  accountId: AccountId,
  day: Day,
  news: Partial<Omit<LabelClickRecord, 'accountId' | 'day'>>,
): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction('labelClicks', 'readwrite');
  const before = await transaction.store.get(dayKey(accountId, day));
  const known = before ?? { accountId, day, rows: [], complete: false, readAt: null, job: null };
  if (!known.complete || news.complete) await transaction.store.put({ ...known, ...news });
  await transaction.done;
  announceLinks(accountId);
}
