import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { anAccount } from '@/tests/support/builders';
import { dumpDatabase, eraseDatabase } from '@/tests/support/fake-database';
import { onChange } from './changes';
import { eraseAccount } from './erase-account';
import { openDatabase } from './open';
import type { StoreName } from './schema';

const { id: mine } = anAccount();
/** Those that sort right before and right after: the ends of a range of keys. */
const OTHERS = [mine.slice(0, -1), `${mine}0`, `${mine} `].map(toAccountId);

/** Three records of an account in every store that knows accounts, also in stores made after this test. */
async function fill(accountId: AccountId): Promise<StoreName[]> {
  const database = await openDatabase();
  const filled: StoreName[] = [];
  for (const name of database.objectStoreNames) {
    const path = [database.transaction(name).store.keyPath].flat();
    if (!path.includes('accountId')) continue;
    filled.push(name);
    for (const part of ['', '2026-11-18', '\uffff']) {
      const key = Object.fromEntries(path.map((field) => [field, field === 'accountId' ? accountId : part]));
      await database.put(name, key as never);
    }
  }
  return filled;
}

type Owned = { accountId: AccountId }[];

beforeEach(async () => {
  await eraseDatabase();
  for (const accountId of [mine, ...OTHERS]) await fill(accountId);
});

describe('erasing an account', () => {
  it('leaves nothing of it, in any store', async () => {
    await eraseAccount(mine);
    const rest = Object.values(await dumpDatabase()).flat() as Owned;
    expect(rest.filter(({ accountId }) => accountId === mine)).toEqual([]);
  });

  it('leaves everything of the others, even of those whose ids are almost the same', async () => {
    const stores = await fill(mine);
    expect(stores.length).toBeGreaterThanOrEqual(8);
    const whole = await dumpDatabase();
    await eraseAccount(mine);
    const rest = await dumpDatabase();
    for (const store of stores) {
      const others = (whole[store] as Owned).filter(({ accountId }) => accountId !== mine);
      expect(others.length).toBeGreaterThanOrEqual(OTHERS.length);
      expect([store, rest[store]]).toEqual([store, others]);
    }
  });

  it('is told to other pages, so that none shows it any longer', async () => {
    const heard: unknown[] = [];
    const stop = onChange((change) => heard.push(change));
    await eraseAccount(mine);
    await vi.waitFor(() => expect(heard).toEqual([{ accountId: mine, days: null }]));
    stop();
  });

  it('is one strictly durable transaction over every store that knows accounts', async () => {
    const stores = await fill(mine);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await eraseAccount(mine);
    expect(transaction.mock.calls).toHaveLength(1);
    const [names, mode, options] = transaction.mock.calls[0]!;
    vi.restoreAllMocks();
    expect([...names].toSorted()).toEqual(stores.toSorted());
    expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }]);
  });

  it('twice is as good as once', async () => {
    await eraseAccount(mine);
    const once = await dumpDatabase();
    await eraseAccount(mine);
    expect(await dumpDatabase()).toEqual(once);
  });
});
