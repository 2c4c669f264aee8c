import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellAlerts } from '@/lib/alerts/tell-alerts';
import { createReadReasons } from '@/lib/background/read-reasons';
import { readBudget } from '@/lib/db/budgets';
import { openDatabase } from '@/lib/db/open';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { shownNotifications } from '../support/fake-extension';
import { connectProduct, type Product, resetDevice } from '../support/product';

let sandbox: Sandbox;
let product: Product;

beforeEach(async () => {
  await resetDevice();
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'granted' });
  sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
});

afterEach(() => sandbox.close());

/** The newest orders the device knows as pending. */
async function pendingIds(count: number): Promise<string[]> {
  const days = await (await openDatabase()).getAll('actionDays');
  const pending = days.flatMap(({ actions }) => actions).filter(({ state }) => state === 'pending');
  return pending.slice(-count).map(({ id }) => String(id));
}

async function reverseAndTell(ids: string[], reason: string): Promise<string[]> {
  sandbox.control.advance({ minutes: 40 });
  for (const id of ids) sandbox.control.reverse(id, reason);
  await product.sync(true);
  const fetchSandbox: typeof fetch = (input, init) =>
    fetch(String(input).replace('https://api.impact.com', sandbox.origin), init);
  const { clock } = product.deps;
  const readReasons = createReadReasons({ fetch: fetchSandbox, clock });
  await tellAlerts({ clock, timeZone: 'UTC', readReasons }, product.account);
  return shownNotifications().flatMap(({ message }) => message.split('\n'));
}

const asked = () => sandbox.control.requests().filter(({ path }) => path.includes('/Items')).length;

it('the reason of a reversal is asked of impact.com, counted to our share, and said in words', async () => {
  const before = (await readBudget(product.account.id)).request.length;
  const said = await reverseAndTell(await pendingIds(2), 'CREDITED_DIFFERENT_MP');
  expect(said).toContain('Most often: it was credited to another partner.');
  expect(asked()).toBe(2);
  expect((await readBudget(product.account.id)).request.length).toBeGreaterThan(before + 2);
});

it('a token that may not ask is told of the reversal without it', async () => {
  const { scopes = [] } = sandbox.control.state().accounts[0] ?? {};
  const { accountSid } = sandbox.worlds[0]!.partner;
  sandbox.control.setScopes(
    accountSid,
    scopes.filter((scope) => !/items/i.test(scope)),
  );
  const said = await reverseAndTell(await pendingIds(1), 'OTHER');
  expect(said.join()).not.toContain('Reason');
  expect(shownNotifications()).toHaveLength(1);
});

it('of many reversals none is asked for', async () => {
  await reverseAndTell(await pendingIds(11), 'OTHER');
  expect([asked(), shownNotifications().length]).toEqual([0, 1]);
});
