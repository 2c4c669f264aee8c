import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '@/lib/db/changes';
import { EVERY_DAY } from '@/lib/db/column-days';
import { addDays, type Day } from '@/lib/domain/day';
import { aSettledProgress } from '@/tests/support/actions';
import { anAccount, TODAY } from '@/tests/support/builders';
import { commitDays } from '@/tests/support/commit-days';
import { startWith } from '@/tests/support/fake-database';
import { type ColumnCache, createColumnCache } from './column-cache';

const { id: accountId } = anAccount();
const YESTERDAY = addDays(TODAY, -1);

const commit = (...days: Day[]) => commitDays(accountId, days, { from: YESTERDAY, to: TODAY });

let cache: ColumnCache;
let change: (change: Change) => void = () => undefined;

beforeEach(async () => {
  await startWith(aSettledProgress());
  await commit(TODAY, YESTERDAY);
  cache = createColumnCache((listener) => {
    change = listener;
  });
});

/** The days seen, and how often the database was asked for them. */
async function scan(): Promise<{ seen: Day[]; asked: number }> {
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const seen: Day[] = [];
  const visit = (days: readonly { day: Day }[]) => {
    seen.push(...days.map(({ day }) => day));
    return true;
  };
  await cache.scan(accountId, EVERY_DAY, visit, new AbortController().signal);
  const asked = getAll.mock.calls.length + get.mock.calls.length;
  getAll.mockRestore();
  get.mockRestore();
  return { seen, asked };
}

describe('the columns in memory', () => {
  it('are read once', async () => {
    expect((await scan()).asked).toBeGreaterThan(0);
    expect(await scan()).toEqual({ seen: [TODAY, YESTERDAY], asked: 0 });
  });

  it.each<[string, Change]>([
    ['nothing of actions was written', { accountId, days: [] }],
    ['a link was made', { accountId: null, days: [], linksOnly: true }],
    ['another account was written', { accountId: 'other' as never, days: null }],
  ])('stay when %s', async (_, news) => {
    await scan();
    change(news);
    expect((await scan()).asked).toBe(0);
  });

  it('of a day that was written are read again, and no others', async () => {
    await scan();
    await commit(TODAY);
    change({ accountId, days: [YESTERDAY] });
    expect(await scan()).toEqual({ seen: [TODAY], asked: 1 });
  });

  it.each<[string, Change]>([
    ['any day of the account may be another', { accountId, days: null }],
    ['every account may be', { accountId: null, days: null }],
  ])('are all read again when %s', async (_, news) => {
    await scan();
    await commit(YESTERDAY);
    change(news);
    const again = await scan();
    expect(again.seen).toEqual([YESTERDAY]);
    expect(again.asked).toBeGreaterThan(0);
  });
});
