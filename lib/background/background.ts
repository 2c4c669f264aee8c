import type { Account } from '@/lib/domain/account';
import type { Clock } from '@/lib/platform/clock';
import { mayReach } from '@/lib/platform/permissions';
import { readApiOrigin } from '@/lib/settings/api-origin';
import { openClient } from '@/lib/sync/accounts';
import type { SyncDeps } from '@/lib/sync/run-sync';

/** What the background's use cases work with; chosen once, in the entrypoint. */
export interface Background {
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

export function toSyncDeps({ fetch, clock }: Background): SyncDeps {
  return {
    clock,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    mayReach: async () => mayReach(await readApiOrigin()),
    openClient: (account: Account, onServerTime) => openClient({ fetch, clock }, account, onServerTime),
  };
}
