import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase } from '@/lib/db/open';
import { DATABASE_NAME } from '@/lib/db/schema';
import type { Account } from '@/lib/domain/account';
import { connectAccount, openClient } from '@/lib/sync/accounts';
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync';
import type { SyncDeps } from '@/lib/sync/start-run';
import type { Sandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world/types.ts';

const API = 'https://api.impact.com';

/** The product's own code, from the client to the database, with a sandbox in impact.com's place. */
export interface Product {
  account: Account;
  deps: SyncDeps;
  sync(thorough?: boolean): Promise<SyncOutcome>;
}

/** The device's clock stands where the world's does, so that both are moved by moving the world. */
export async function connectProduct(sandbox: Sandbox, world: World = firstWorld(sandbox)): Promise<Product> {
  const clock = { now: () => world.clock.now() };
  const accounts = { fetch: toSandbox(sandbox), clock };
  const { accountSid, authToken } = world.partner;
  const { account, report } = await connectAccount(accounts, { label: 'Test', accountSid, authToken });
  if (!account) throw new Error(`Not connected: ${JSON.stringify(report)}`);
  const pause = async () => undefined;
  const deps: SyncDeps = {
    clock,
    pause,
    mayReach: async () => true,
    random: () => 0.5,
    openClient: (one, hooks) => openClient(accounts, one, { ...hooks, sleep: pause }),
  };
  return {
    account,
    deps,
    sync: (thorough = false) => runSync(deps, account, thorough ? 'user' : 'schedule'),
  };
}

/** Forgets everything the product keeps on this "device". */
export async function resetDevice(): Promise<void> {
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  fakeBrowser.reset();
}

export function firstWorld({ worlds }: Sandbox): World {
  const [world] = worlds;
  if (!world) throw new Error('The sandbox has no world');
  return world;
}

/** Requests for impact.com go to the sandbox; every other address is a mistake. */
function toSandbox(sandbox: Sandbox): typeof globalThis.fetch {
  return (input, init) => {
    const address = String(input);
    if (!address.startsWith(`${API}/`)) throw new Error('A request to another host than impact.com');
    return fetch(sandbox.origin + address.slice(API.length), init);
  };
}
