import type { StoredAction } from '@/lib/domain/action';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import { ofAccount } from '../keys';
import type { ReadWrite, SetAsideRecord } from '../schema';

/** Keys of rows that came without an id: a digest follows. */
export const ROW_KEY = 'row:';

/** The reason of an action that a whole reading no longer held. */
export const GONE = 'disappeared';

/** Actions that a whole reading no longer held, among these ids: when one comes back, so does its history. */
export async function takeBack(
  transaction: ReadWrite,
  accountId: AccountId,
  ids: ReadonlySet<ActionId>,
): Promise<StoredAction[]> {
  const store = transaction.objectStore('setAside');
  const returned: StoredAction[] = [];
  for (const [, key] of await store.getAllKeys(ofAccount(accountId))) {
    if (!ids.has(key as ActionId)) continue;
    const record = await store.get([accountId, key]);
    if (record?.reason === GONE) returned.push(JSON.parse(record.raw));
    await store.delete([accountId, key]);
  }
  return returned;
}

/** An action that vanished is kept aside, never silently dropped. */
export function toGoneRecord(
  accountId: AccountId,
  action: StoredAction,
  seenAt: InstantText,
): SetAsideRecord {
  return {
    accountId,
    key: action.id,
    reason: GONE,
    day: action.day,
    raw: JSON.stringify(action),
    seenAt,
  };
}
