import type { AccountId } from '@/lib/domain/id';
import { announceChange } from './changes';
import { ofAccount } from './keys';
import { openDatabase } from './open';
import type { ReadWrite, StoreName } from './schema';

const OF_ACCOUNT = [
  'actionDays',
  'places',
  'earningDays',
  'sumDays',
  'columnDays',
  'actionItems',
  'clickDays',
  'programs',
  'alerts',
  'setAside',
  'syncRuns',
] as const;
const STORES: StoreName[] = [...OF_ACCOUNT, 'progress', 'budgets'];

/**
 * Erases everything read for an account in one transaction. A run that is still going finds no progress
 * to compare its epoch with, so it can write nothing afterwards.
 */
export async function eraseAccount(accountId: AccountId): Promise<void> {
  const database = await openDatabase();
  const transaction: ReadWrite = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  for (const store of OF_ACCOUNT) await transaction.objectStore(store).delete(ofAccount(accountId));
  await transaction.objectStore('progress').delete(accountId);
  await transaction.objectStore('budgets').delete(accountId);
  await transaction.done;
  announceChange({ accountId, days: null });
}
