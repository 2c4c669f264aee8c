import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { SyncRun } from '@/lib/domain/sync-run';
import { ofAccount } from './keys';
import { openDatabase } from './open';

/** Keeps a run's record as it is so far; of a run that was overtaken, or whose account is gone, nothing. */
export async function saveRun(run: SyncRun): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(['progress', 'syncRuns'], 'readwrite');
  const progress = await transaction.objectStore('progress').get(run.accountId);
  if (progress?.epoch === run.epoch) await transaction.objectStore('syncRuns').put(run);
  await transaction.done;
}

/** Newest first. */
export async function readRuns(accountId: AccountId): Promise<SyncRun[]> {
  const database = await openDatabase();
  return (await database.getAll('syncRuns', ofAccount(accountId))).reverse();
}

export async function forgetRunsBefore(accountId: AccountId, before: InstantText): Promise<void> {
  const database = await openDatabase();
  await database.delete('syncRuns', IDBKeyRange.bound([accountId], [accountId, before], false, true));
}
