import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toColumns } from '@/lib/domain/columns';
import { packColumns } from '@/lib/domain/columns-packed';
import { addDays, type Day, type DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { aSettledProgress, aStoredAction } from '@/tests/support/actions';
import { anAccount, day, TODAY } from '@/tests/support/builders';
import { commitDays } from '@/tests/support/commit-days';
import { startWith } from '@/tests/support/fake-database';
import { EVERY_DAY, readColumnDays, scanColumns } from './column-days';
import { openDatabase } from './open';

const { id: accountId } = anAccount();
const commit = (days: Day[], wholeDays = { from: TODAY, to: TODAY }) =>
  commitDays(accountId, days, wholeDays);

/** A hundred days, every other one with an action. */
const days = Array.from({ length: 50 }, (_, index) => addDays(TODAY, -2 * index));

beforeEach(() => startWith(aSettledProgress()));

it('a commit writes the columns with their day, and takes them away with it', async () => {
  await commit([TODAY]);
  const database = await openDatabase();
  const [stored] = await database.getAll('actionDays');
  expect(await database.getAll('columnDays')).toEqual([
    { accountId, day: TODAY, ...packColumns(toColumns(stored?.actions ?? [])) },
  ]);
  await commit([]);
  expect(await database.getAll('columnDays')).toEqual([]);
});

describe('the walk over columns', () => {
  beforeEach(() => commit(days));

  interface Walk {
    stop?: (seen: Day[]) => boolean;
    signal?: AbortSignal;
    range?: DayRange;
    account?: AccountId;
  }

  async function walk({ stop = () => false, signal, range = EVERY_DAY, account = accountId }: Walk = {}) {
    const batches: Day[][] = [];
    await scanColumns(
      account,
      range,
      (batch) => {
        batches.push(batch.map(({ day: on }) => on));
        return !stop(batches.flat());
      },
      signal,
    );
    return batches;
  }

  it('sees every day once, newest first, the first few at once', async () => {
    const batches = await walk();
    expect(batches.flat()).toEqual(days);
    expect(batches.map(({ length }) => length)).toEqual([1, 2, 4, 8, 16, 19]);
  });

  it('has no large answer of the database: Chromium copies those slowly', async () => {
    const others = days.slice(0, 20).map((_, index) => addDays(TODAY, -index));
    const database = await openDatabase();
    const rows = Array.from({ length: 600 }, (_, row) => aStoredAction({ id: `1.2.${row}` }));
    const columns = packColumns(toColumns(rows));
    for (const on of others)
      await database.put('columnDays', { accountId: 'large' as never, day: on, ...columns });
    const asking = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const range = { from: addDays(TODAY, -19), to: TODAY };
    const batches = await walk({ account: 'large' as never, range });
    expect(batches.flat()).toEqual(others);
    expect(batches.map(({ length }) => length)).toEqual([2, 4, 8, 6]);
    expect(asking).toHaveBeenCalledTimes(1 + 4 + 8 + 6);
    asking.mockRestore();
  });

  it('keeps to its range and its account', async () => {
    const range = { from: addDays(TODAY, -5), to: addDays(TODAY, -1) };
    expect((await walk({ range })).flat()).toEqual([addDays(TODAY, -2), addDays(TODAY, -4)]);
    expect(await walk({ account: 'another' as never })).toEqual([]);
  });

  it('goes on behind years without an action', async () => {
    const long = [-300, -301, -4_000].map((ago) => addDays(TODAY, ago));
    const oldest = addDays(TODAY, -4_000);
    await commit(long, { from: oldest, to: oldest });
    expect((await walk()).flat()).toEqual([...days, ...long]);
    const range = { from: addDays(TODAY, -3_000), to: addDays(TODAY, -200) };
    expect((await walk({ range })).flat()).toEqual(long.slice(0, 2));
  });

  it('ends when it has seen enough', async () => {
    expect((await walk({ stop: (seen) => seen.length > 2 })).flat()).toHaveLength(3);
  });

  it('ends when it is aborted', async () => {
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
      return false;
    };
    expect(await walk({ stop, signal: abort.signal })).toHaveLength(1);
  });

  it('reads single days again', async () => {
    const found = await readColumnDays(accountId, [TODAY, day('2020-01-01')]);
    expect(found.map(({ day: on }) => on)).toEqual([TODAY]);
    expect(found[0]?.count).toBe(1);
  });
});
