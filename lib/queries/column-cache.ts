import type { Change } from '@/lib/db/changes';
import { type ColumnDay, EVERY_DAY, readColumnDays, scanColumns } from '@/lib/db/column-days';
import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';

/**
 * The columns of one account in memory, some 65 MB for a million actions: what was read once is searched again
 * without the database, and of what a sync wrote only the days it wrote are read again.
 */
export interface ColumnCache {
  /** As `scanColumns`; always over all days when they are in memory. */
  scan(
    accountId: AccountId,
    range: DayRange,
    visit: (days: readonly ColumnDay[]) => boolean | undefined | Promise<boolean | undefined>,
    signal: AbortSignal,
  ): Promise<void>;
}

/** Days handed over at a time from memory; between two of them the page can draw. */
const BATCH = 64;

export function createColumnCache(onChange: (listener: (change: Change) => void) => unknown): ColumnCache {
  let owner: AccountId | undefined;
  /** All of the owner's days, the newest first; `undefined` until a scan has seen them all. */
  let all: ColumnDay[] | undefined;
  const stale = new Set<Day>();
  /** Grows whenever something was written: a scan in which it did has not seen everything. */
  let writes = 0;

  const forget = () => {
    all = undefined;
    stale.clear();
  };

  onChange(({ accountId, days }) => {
    if (accountId !== null && accountId !== owner) return;
    if (days?.length === 0) return;
    writes += 1;
    if (days === null) forget();
    else for (const day of days) stale.add(day);
  });

  /** Brings what is in memory up to date; `undefined` when that has to be read anew. */
  async function refresh(accountId: AccountId): Promise<ColumnDay[] | undefined> {
    const wanted = [...stale];
    if (!all || wanted.length === 0) return all;
    const read = await readColumnDays(accountId, wanted);
    if (!all || accountId !== owner) return undefined;
    const fresh = [...all.filter(({ day }) => !wanted.includes(day)), ...read];
    all = fresh.sort((left, right) => (left.day < right.day ? 1 : -1));
    for (const day of wanted) stale.delete(day);
    return all;
  }

  return {
    async scan(accountId, range, visit, signal) {
      if (owner !== accountId) forget();
      owner = accountId;
      const known = await refresh(accountId);
      if (known) return visitAll(known, range, visit, signal);
      const before = writes;
      const seen: ColumnDay[] = [];
      const visitAndKeep = (days: readonly ColumnDay[]) => {
        seen.push(...days);
        return visit(days);
      };
      await scanColumns(accountId, range, visitAndKeep, signal);
      const isWhole = range.from === EVERY_DAY.from && range.to === EVERY_DAY.to && !signal.aborted;
      if (isWhole && writes === before && owner === accountId) all = seen;
    },
  };
}

async function visitAll(
  known: readonly ColumnDay[],
  { from, to }: DayRange,
  visit: Parameters<ColumnCache['scan']>[2],
  signal: AbortSignal,
): Promise<void> {
  const days = known.filter(({ day }) => day >= from && day <= to);
  for (let start = 0; start < days.length && !signal.aborted; start += BATCH) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    if ((await visit(days.slice(start, start + BATCH))) === false) return;
  }
}
