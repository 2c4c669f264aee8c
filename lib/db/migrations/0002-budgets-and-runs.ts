import type { IDBPDatabase } from 'idb';
import type { Upgrade } from '.';

/** What version 2 added to how far an account has been read; the old click jobs meant something else. */
const ADDED = {
  clickSource: null,
  clickSourceReadAt: null,
  distrustedReports: [],
  clickJobs: [],
  clicksKnown: [],
  clickWalk: null,
  waits: {},
  retryAt: null,
  clickFailure: null,
  rebuiltAt: null,
};

/** What was sent (budgets), what each run did, and the mark by which a lost database is noticed. */
export async function createBudgetsAndRuns(database: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  database.createObjectStore('budgets', { keyPath: 'accountId' });
  database.createObjectStore('syncRuns', { keyPath: ['accountId', 'startedAt'] });
  database.createObjectStore('meta');
  const store = upgrade.objectStore('progress');
  for (const { waitUntil: _, ...progress } of await store.getAll())
    await store.put({ ...progress, ...ADDED });
}
