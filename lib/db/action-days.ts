import type { StoredAction } from '@/lib/domain/action';
import type { Day } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { dayKey } from './keys';
import { openDatabase } from './open';

/** Every action of a day; none for a day without. */
export async function readActionDay(accountId: AccountId, day: Day): Promise<StoredAction[]> {
  const database = await openDatabase();
  return (await database.get('actionDays', dayKey(accountId, day)))?.actions ?? [];
}
