import type { IDBPDatabase } from 'idb';

/** What was sent (budgets), what each run did, and the mark by which a lost database is noticed. */
export function createBudgetsAndRuns(database: IDBPDatabase): void {
  database.createObjectStore('budgets', { keyPath: 'accountId' });
  database.createObjectStore('syncRuns', { keyPath: ['accountId', 'startedAt'] });
  database.createObjectStore('meta');
}
