/** The real database code on an IndexedDB in memory: emptied between tests, and looked at as a whole. */
import { closeDatabase, openDatabase } from '@/lib/db/open';
import { addProgress } from '@/lib/db/progress';
import { DATABASE_NAME, type StoreName } from '@/lib/db/schema';
import type { Progress } from '@/lib/domain/progress';

export async function eraseDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('A test left a connection open'));
  });
}

/** Everything there is, by store. */
export async function dumpDatabase(): Promise<Record<StoreName, unknown[]>> {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  const contents = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)]));
  return Object.fromEntries(contents);
}

/** Begins a test with the progress of these accounts and nothing else. */
export async function startWith(...progress: Progress[]): Promise<void> {
  await eraseDatabase();
  for (const one of progress) await addProgress(one);
}
