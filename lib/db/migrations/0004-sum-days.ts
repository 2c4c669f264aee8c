import type { IDBPDatabase } from 'idb';
import { type EarningLine, type LockLine, type SumLine, sumPrograms } from '@/lib/domain/earning';
import type { Upgrade } from '.';

/** Days in memory at a time. */
const BATCH = 60;

/** As version 3 kept it: with what belongs to no program. */
interface EarningDay {
  accountId: string;
  day: string;
  lines: EarningLine[];
  locks: LockLine[];
  open?: 1;
}

/**
 * What a day came to over all programs, in a store of its own: the locks and the mark of days that can still change
 * move there. Sums of sums are exact, so no action is read.
 */
export async function createSumDays(database: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  const sumDays = database.createObjectStore('sumDays', { keyPath: ['accountId', 'day'] });
  sumDays.createIndex('open-by-account', ['accountId', 'open']);
  const earningDays = upgrade.objectStore('earningDays');
  earningDays.deleteIndex('open-by-account');
  for (let rest: IDBKeyRange | null = null; ; ) {
    const days: EarningDay[] = await earningDays.getAll(rest, BATCH);
    for (const { locks, open, ...earnings } of days) {
      const { accountId, day, lines } = earnings;
      const mark = open ? { open } : {};
      await sumDays.put({ accountId, day, lines: sumLines(lines), locks, ...mark });
      await earningDays.put(earnings);
    }
    const last = days.at(-1);
    if (!last || days.length < BATCH) return;
    rest = IDBKeyRange.lowerBound([last.accountId, last.day], true);
  }
}

/** Nothing of a day that holds what only a bug could have left: the upgrade goes on, the self-check tells. */
function sumLines(lines: readonly EarningLine[]): SumLine[] {
  try {
    return sumPrograms(lines);
  } catch {
    return [];
  }
}
