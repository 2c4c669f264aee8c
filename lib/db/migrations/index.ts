import type { IDBPDatabase } from 'idb';
import { createDays } from './0001-days';
import { createBudgetsAndRuns } from './0002-budgets-and-runs';

/** One step per version, in order; append only. */
const STEPS: readonly ((database: IDBPDatabase) => void)[] = [createDays, createBudgetsAndRuns];

export function migrate(database: IDBPDatabase, fromVersion: number): void {
  for (const step of STEPS.slice(fromVersion)) step(database);
}
