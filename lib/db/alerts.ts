import type { Alert } from '@/lib/domain/alert';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { announceChange } from './changes';
import { openDatabase } from './open';
import { readTogether } from './read-together';
import type { AlertRecord } from './schema';

/** Alerts whose notification has not been shown. */
export async function readOwedAlerts(accountId: AccountId): Promise<Alert[]> {
  const database = await openDatabase();
  return database.getAllFromIndex('alerts', 'owed-by-account', [accountId, 1]);
}

export function readUnseenAlerts(accountId: AccountId): Promise<Alert[]> {
  return readTogether('alerts', (store) => store.index('unseen-by-account').getAll([accountId, 1]));
}

export async function countUnseenAlerts(accountId: AccountId): Promise<number> {
  const database = await openDatabase();
  return database.countFromIndex('alerts', 'unseen-by-account', [accountId, 1]);
}

export function markNotified(accountId: AccountId, ids: readonly string[], at: InstantText): Promise<void> {
  return changeAlerts(accountId, ids, ({ owed: _, ...alert }) => ({ ...alert, notifiedAt: at }));
}

export function markSeen(accountId: AccountId, ids: readonly string[], at: InstantText): Promise<void> {
  return changeAlerts(accountId, ids, ({ unseen: _, ...alert }) => ({ ...alert, seenAt: at }));
}

async function changeAlerts(
  accountId: AccountId,
  ids: readonly string[],
  change: (alert: AlertRecord) => AlertRecord,
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('alerts', 'readwrite', { durability: 'strict' });
  // All at once: the database works off their requests in a row, without a pause for each answer.
  await Promise.all(
    ids.map(async (id) => {
      const alert = await transaction.store.get([accountId, id]);
      if (alert) await transaction.store.put(change(alert));
    }),
  );
  await transaction.done;
  announceChange({ accountId, days: [] });
}
