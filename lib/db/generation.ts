import { deleteDB } from 'idb';
import type { Progress } from '@/lib/domain/progress';
import { announceChange } from './changes';
import { toDatabaseError } from './database-error';
import { closeDatabase, openDatabase } from './open';
import { DATABASE_NAME } from './schema';

/** The mark this database was begun with; `undefined` for one the browser has just made. */
export async function readGeneration(): Promise<string | undefined> {
  const database = await openDatabase();
  return database.get('meta', 'generation');
}

/**
 * Empties the database and begins it anew with these accounts, in one transaction: killed in between, it
 * is as lost as before and is noticed again.
 */
export async function beginGeneration(mark: string, progress: readonly Progress[]): Promise<void> {
  const database = await openDatabase();
  try {
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const store of stores) await transaction.objectStore(store).clear();
    for (const one of progress) await transaction.objectStore('progress').put(one);
    await transaction.objectStore('meta').put(mark, 'generation');
    await transaction.done;
    announceChange({ accountId: null, days: null });
  } catch (error) {
    throw toDatabaseError(error);
  }
}

/** Gives a database that is in use its mark. */
export async function keepGeneration(mark: string): Promise<void> {
  const database = await openDatabase();
  await database.put('meta', mark, 'generation');
}

/** Throws a database away that cannot be opened any more, so that the next open makes an empty one. */
export async function discardDatabase(): Promise<void> {
  await closeDatabase().catch(() => undefined);
  await deleteDB(DATABASE_NAME);
}
