import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { createDays } from './0001-days';
import { createBudgetsAndRuns } from './0002-budgets-and-runs';
import { createColumnDays } from './0003-column-days';
import { createSumDays } from './0004-sum-days';

/** The one transaction in which a database becomes a newer one, or stays what it was. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

type Step = (database: IDBPDatabase, upgrade: Upgrade) => void | Promise<void>;

/** One step per version, in order; append only. */
const STEPS: readonly Step[] = [createDays, createBudgetsAndRuns, createColumnDays, createSumDays];

/** A step that fails takes back the steps before it: the old version stays in place, whole. */
export async function migrate(database: IDBPDatabase, fromVersion: number, upgrade: Upgrade): Promise<void> {
  try {
    for (const step of STEPS.slice(fromVersion)) await step(database, upgrade);
  } catch (error) {
    upgrade.abort();
    throw error;
  }
}
