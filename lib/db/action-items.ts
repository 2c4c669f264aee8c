import type { StoredAction } from '@/lib/domain/action';
import type { ActionItems } from '@/lib/domain/action-items';
import type { Day } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import { announceChange } from './changes';
import { toDatabaseError } from './database-error';
import { dayKey } from './keys';
import { openDatabase } from './open';

/** One action with all that was seen of it; `undefined` when that day does not hold it (any more). */
export async function readAction(
  accountId: AccountId,
  day: Day,
  id: ActionId,
): Promise<StoredAction | undefined> {
  const database = await openDatabase();
  const record = await database.get('actionDays', dayKey(accountId, day));
  return record?.actions.find((action) => action.id === id);
}

/** What was in its order; `undefined` before anybody asked. */
export async function readActionItems(accountId: AccountId, id: ActionId): Promise<ActionItems | undefined> {
  const database = await openDatabase();
  return database.get('actionItems', [accountId, id]);
}

/** Keeps an order's items, unless its account is gone. Throws `DatabaseError` when the disk is full. */
export async function saveActionItems(accountId: AccountId, id: ActionId, items: ActionItems): Promise<void> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(['progress', 'actionItems'], 'readwrite');
    if (await transaction.objectStore('progress').getKey(accountId))
      await transaction.objectStore('actionItems').put({ ...items, accountId, actionId: id });
    await transaction.done;
  } catch (error) {
    throw toDatabaseError(error);
  }
  announceChange({ accountId, days: [] });
}
