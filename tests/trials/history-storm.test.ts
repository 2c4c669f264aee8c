/** Whatever brings all of an account's past to a device at once, nobody is told of it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellAlerts } from '@/lib/alerts/tell-alerts';
import { closeDatabase, openDatabase } from '@/lib/db/open';
import { DATABASE_NAME } from '@/lib/db/schema';
import { alertSettings } from '@/lib/settings/alerts';
import { connectAccount } from '@/lib/sync/accounts';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { connectProduct, type Product, resetDevice } from '@/tests/support/product';
import { trials } from '@/tests/support/trials';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';

let sandbox: Sandbox;
let product: Product;
const create = vi.fn(async () => 'shown');

beforeAll(async () => {
  sandbox = await startSandbox({ scenarios: ['typical'], seed: 7, switches: { jobSeconds: 0 } });
});
afterAll(() => sandbox.close());

async function connect(): Promise<void> {
  product = await connectProduct(sandbox);
  Object.assign(fakeBrowser.notifications, { create, getPermissionLevel: async () => 'granted' });
  await alertSettings.save({ firstSale: true });
  await readEverything();
}

/** The first days in one run, the rest of three years in the next. */
async function readEverything(): Promise<void> {
  await readAndTell();
  await readAndTell();
}

async function readAndTell(): Promise<void> {
  expect(await product.sync()).toEqual({ status: 'complete' });
  await tellAlerts({ clock: product.deps.clock, timeZone: 'UTC' }, product.account);
}

/** The newest order the device knows as pending. */
async function approveOne(): Promise<void> {
  const days = await (await openDatabase()).getAll('actionDays');
  const pending = days.flatMap(({ actions }) => actions).findLast(({ state }) => state === 'pending');
  sandbox.control.approve([pending!.id]);
  sandbox.control.advance({ hours: 1 });
}

async function countActions(): Promise<number> {
  const days = await (await openDatabase()).getAll('actionDays');
  return days.reduce((sum, { actions }) => sum + actions.length, 0);
}

async function loseDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
  });
  await ensureDatabase(product.deps.clock);
}

async function connectWithNewToken(): Promise<void> {
  const { accountSid, authToken } = sandbox.worlds[0]!.partner;
  const fetchSandbox: typeof fetch = (input, init) =>
    fetch(String(input).replace('https://api.impact.com', sandbox.origin), init);
  await connectAccount(
    { fetch: fetchSandbox, clock: product.deps.clock },
    { label: 'Again', accountSid, authToken },
  );
}

it(
  'a first connect, a new token, a lost database and a second profile tell nothing of 20,000 old actions; the next approval is told',
  async () => {
    for (let round = 0; round < trials(1, 13); round += 1) {
      // impact.com counts requests by the hour, whoever sends them.
      sandbox.control.advance({ hours: 1 });
      await resetDevice();
      await connect();
      expect(await countActions()).toBeGreaterThan(15_000);
      await connectWithNewToken();
      await readAndTell();
      await loseDatabase();
      await readEverything();
      expect(await countActions()).toBeGreaterThan(15_000);
      await resetDevice();
      await connect();
    }
    process.stdout.write(
      `history storm: ${create.mock.calls.length} notifications / ${trials(4, 52)} storms\n`,
    );
    expect(create).not.toHaveBeenCalled();
    await approveOne();
    await readAndTell();
    expect(create).toHaveBeenCalled();
  },
  trials(180_000, 3_600_000),
);
