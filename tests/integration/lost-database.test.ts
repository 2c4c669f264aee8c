import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countUnseenAlerts } from '@/lib/db/alerts';
import { closeDatabase, openDatabase } from '@/lib/db/open';
import { readProgress } from '@/lib/db/progress';
import { DATABASE_NAME } from '@/lib/db/schema';
import type { AccountId } from '@/lib/domain/id';
import { readAccounts } from '@/lib/settings/accounts';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';

let sandbox: Sandbox;
let product: Product;

beforeEach(async () => {
  sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
  await product.sync();
});

afterEach(async () => {
  await sandbox.close();
  await resetDevice();
});

describe('a database that was lost', () => {
  it.each<[string, () => Promise<void>]>([
    ['deleted', deleteDatabase],
    ['emptied', emptyDatabase],
    ['set back to an earlier state', () => setBack(product.account.id)],
    ['another one than was known', () => writeGeneration('someone else’s')],
  ])('is noticed when it is %s, rebuilt within one run, and tells no history', async (_, lose) => {
    await lose();
    // Every pending action of the rebuilt database was approved meanwhile: history, not news.
    sandbox.control.approvePending({ count: 5 });

    await ensureDatabase(product.deps.clock);
    expect((await readProgress(product.account.id))?.rebuiltAt).not.toBeNull();
    expect(await product.sync()).toEqual({ status: 'complete' });
    expect((await readProgress(product.account.id))?.baselineAt).not.toBeNull();
    await product.sync();

    await expectEqualToLedger();
    expect(await countUnseenAlerts(product.account.id)).toBe(0);
  });

  it('is not seen where nothing was lost: an approval after that is news', async () => {
    await ensureDatabase(product.deps.clock);
    expect((await readProgress(product.account.id))?.rebuiltAt).toBeNull();
    sandbox.control.approvePending({ count: 1 });
    await product.sync(true);
    expect(await countUnseenAlerts(product.account.id)).toBe(1);
  });

  it('is not taken for one while it is new', async () => {
    await resetDevice();
    await ensureDatabase(product.deps.clock);
    product = await connectProduct(sandbox);
    expect((await readProgress(product.account.id))?.rebuiltAt).toBeNull();
  });
});

describe('extension storage that was lost', () => {
  it('leaves no data of accounts that nobody knows any more', async () => {
    fakeBrowser.reset();
    await ensureDatabase(product.deps.clock);
    expect(await readAccounts()).toEqual([]);
    expect(await storedLines(product.account.id, EVER)).toEqual([]);
  });
});

async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
}

async function emptyDatabase(): Promise<void> {
  const database = await openDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
}

async function setBack(accountId: AccountId): Promise<void> {
  const database = await openDatabase();
  const progress = await database.get('progress', accountId);
  if (progress) await database.put('progress', { ...progress, epoch: progress.epoch - 1 });
}

async function writeGeneration(mark: string): Promise<void> {
  await (await openDatabase()).put('meta', mark, 'generation');
}

async function expectEqualToLedger(): Promise<void> {
  const progress = await readProgress(product.account.id);
  const read = { from: progress?.historyFrom ?? EVER.to, to: EVER.to };
  expect(await storedLines(product.account.id, EVER)).toEqual(
    ledgerLines(firstWorld(sandbox).ledger(), read),
  );
}
