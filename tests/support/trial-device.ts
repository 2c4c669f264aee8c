import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginGeneration } from '@/lib/db/generation';
import { closeDatabase } from '@/lib/db/open';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import type { Progress } from '@/lib/domain/progress';
import { startProgress } from '@/lib/domain/sync-plan';
import { createImpactClient } from '@/lib/impact/client';
import { saveAccount } from '@/lib/settings/accounts';
import { markGeneration } from '@/lib/settings/generation';
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync';
import type { SyncDeps } from '@/lib/sync/start-run';
import { anAccount } from './builders';
import { MODEL_SID, MODEL_TOKEN } from './model/model-server';

/** One browser on one device: its own database and clock, and the product's own code for a sync. */
export interface TrialDevice {
  readonly account: Account;
  readonly deps: SyncDeps;
  /** Makes its database the one the product opens. */
  use(): Promise<void>;
  sync(trigger?: 'schedule' | 'user'): Promise<SyncOutcome>;
  progress(): Promise<Progress>;
}

export interface TrialDeviceOptions {
  fetch: typeof globalThis.fetch;
  /** The device's clock. */
  nowMs: () => number;
  /** The server's clock when the account was connected; the device's by default. */
  connectedAtMs?: number;
  timeZone?: string;
  progress?: Partial<Progress>;
  timeoutMs?: number;
  random?: () => number;
}

/** A device that has just connected an account and has read nothing yet. */
export async function startDevice(options: TrialDeviceOptions): Promise<TrialDevice> {
  const { nowMs, timeZone = 'America/Los_Angeles' } = options;
  const account = anAccount({ timeZone });
  const storage = createStorage();
  const deps = toDeps(options);
  await storage.use();
  await saveAccount(account);
  const progress = startProgress(account.id, options.connectedAtMs ?? nowMs(), timeZone);
  await beginGeneration(account.id, [{ ...progress, ...options.progress }]);
  await markGeneration(account.id);
  return {
    account,
    deps,
    use: storage.use,
    async sync(trigger = 'schedule') {
      await storage.use();
      return runSync(deps, account, trigger);
    },
    async progress() {
      await storage.use();
      const known = await readProgress(account.id);
      if (!known) throw new Error('The account has no progress');
      return known;
    },
  };
}

function toDeps({ fetch, nowMs, timeoutMs = 25_000, random = () => 0.5 }: TrialDeviceOptions): SyncDeps {
  const credentials = { accountSid: MODEL_SID, authToken: MODEL_TOKEN };
  const pause = async () => undefined;
  const common = { credentials, origin: 'https://api.impact.com', fetch, now: nowMs, timeoutMs };
  return {
    clock: { now: nowMs },
    pause,
    random,
    mayReach: async () => true,
    openClient: async (_account, hooks) => createImpactClient({ ...common, ...hooks, sleep: pause, random }),
  };
}

/** What a device keeps: its database, and its extension storage. */
function createStorage(): { use(): Promise<void> } {
  const factory = new IDBFactory();
  let kept: Record<string, unknown> = {};
  const device = {
    leave: async () => {
      kept = await fakeBrowser.storage.local.get(null);
    },
    async use() {
      if (inUse === device) return;
      await inUse?.leave();
      await closeDatabase();
      inUse = device;
      globalThis.indexedDB = factory;
      fakeBrowser.reset();
      await fakeBrowser.storage.local.set(kept);
    },
  };
  return device;
}

let inUse: { leave(): Promise<void> } | undefined;
