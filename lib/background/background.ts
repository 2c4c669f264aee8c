import type { Account } from '@/lib/domain/account';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import { mayReach } from '@/lib/platform/permissions';
import { readApiOrigin } from '@/lib/settings/api-origin';
import { openClient } from '@/lib/sync/accounts';
import { createGate } from '@/lib/sync/gate';
import type { SyncDeps } from '@/lib/sync/start-run';

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
    random: Math.random,
    openClient: (account: Account, hooks) => openClient({ fetch, clock }, account, hooks),
  };
}

/** A client for what a user asks for by a click: it obeys waits, and is not counted to the budget of the runs. */
export function openGatedClient({ fetch, clock }: Background, account: Account): Promise<ImpactClient> {
  const { beforeRequest, onRateLimit } = createGate(account.id, null, clock);
  return openClient({ fetch, clock }, account, { beforeRequest, onRateLimit });
}
