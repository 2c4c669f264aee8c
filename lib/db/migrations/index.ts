import type { IDBPDatabase } from 'idb';
import { createDays } from './0001-days';

/** One step per version, in order; append only. */
const STEPS: readonly ((database: IDBPDatabase) => void)[] = [createDays];

export function migrate(database: IDBPDatabase, fromVersion: number): void {
  for (const step of STEPS.slice(fromVersion)) step(database);
}
