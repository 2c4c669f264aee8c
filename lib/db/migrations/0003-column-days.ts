import type { IDBPDatabase } from 'idb';
import type { StoredAction } from '@/lib/domain/action';
import { toColumns } from '@/lib/domain/columns';
import { type PackedColumns, packColumns } from '@/lib/domain/columns-packed';
import type { Upgrade } from '.';

/** Days in memory at a time. */
const BATCH = 30;

interface ActionDay {
  accountId: string;
  day: string;
  actions: StoredAction[];
}

/**
 * The columns of every day, and the items of orders. Columns are derived, so today's code makes them whichever
 * version it is: a later change of their form comes with a step that derives them again.
 */
export async function createColumnDays(database: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  const columnDays = database.createObjectStore('columnDays', { keyPath: ['accountId', 'day'] });
  database.createObjectStore('actionItems', { keyPath: ['accountId', 'actionId'] });
  const actionDays = upgrade.objectStore('actionDays');
  for (let rest: IDBKeyRange | null = null; ; ) {
    const days: ActionDay[] = await actionDays.getAll(rest, BATCH);
    for (const { accountId, day, actions } of days) {
      const columns = deriveColumns(actions);
      if (columns) await columnDays.put({ accountId, day, ...columns });
    }
    const last = days.at(-1);
    if (!last || days.length < BATCH) return;
    rest = IDBKeyRange.lowerBound([last.accountId, last.day], true);
  }
}

/** Nothing for a day that holds what only a bug could have left: the upgrade goes on, the self-check tells. */
function deriveColumns(actions: readonly StoredAction[]): PackedColumns | undefined {
  try {
    return packColumns(toColumns(actions));
  } catch {
    return undefined;
  }
}
