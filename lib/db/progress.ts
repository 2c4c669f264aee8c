import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { announceChange } from './changes';
import { SupersededError, toDatabaseError } from './database-error';
import { openDatabase } from './open';
import { readTogether } from './read-together';

export function readProgress(accountId: AccountId): Promise<Progress | undefined> {
  return readTogether('progress', (store) => store.get(accountId));
}

export async function addProgress(progress: Progress): Promise<void> {
  const database = await openDatabase();
  await database.put('progress', progress);
}

/**
 * Takes the account over for a new run: its epoch grows, so older runs can write no more.
 * Throws `SupersededError` when the account is gone.
 */
export async function beginRun(
  accountId: AccountId,
  change: (progress: Progress) => Progress,
): Promise<Progress> {
  return updateProgress(accountId, (progress) => ({ ...change(progress), epoch: progress.epoch + 1 }));
}

/** Changes what a run learnt besides its rows; refused like a commit when the run was overtaken. */
export async function noteProgress(
  accountId: AccountId,
  epoch: number,
  change: (progress: Progress) => Progress,
): Promise<Progress> {
  return updateProgress(accountId, (progress) => {
    if (progress.epoch !== epoch) throw new SupersededError('A newer run owns this account');
    return change(progress);
  });
}

function updateProgress(accountId: AccountId, change: (progress: Progress) => Progress): Promise<Progress> {
  return putProgress(accountId, (before) => {
    if (!before) throw new SupersededError('The account is no longer connected');
    return change(before);
  });
}

/** Writes what `change` makes of an account's progress, or of none; nothing comes in between. */
export async function putProgress(
  accountId: AccountId,
  change: (progress: Progress | undefined) => Progress,
): Promise<Progress> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction('progress', 'readwrite', { durability: 'strict' });
    const after = change(await transaction.store.get(accountId));
    await Promise.all([transaction.store.put(after), transaction.done]);
    announceChange({ accountId, days: [] });
    return after;
  } catch (error) {
    throw toDatabaseError(error);
  }
}
