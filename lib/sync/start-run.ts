import { beginRun } from '@/lib/db/progress';
import { saveRun } from '@/lib/db/sync-runs';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { SyncRun } from '@/lib/domain/sync-run';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import { markEpoch } from '@/lib/settings/generation';
import type { ClientHooks } from './accounts';
import { ensureDatabase } from './ensure-database';
import { createGate } from './gate';
import type { Run } from './run';

export interface SyncDeps {
  /** Makes the account's client; the hooks hear impact.com's clock and stand before every request. */
  openClient(account: Account, hooks: ClientHooks): Promise<ImpactClient>;
  /** Whether the user lets us reach impact.com at all. */
  mayReach(): Promise<boolean>;
  clock: Clock;
  pause: (ms: number) => Promise<void>;
  /** In [0, 1). */
  random: () => number;
}

/** Takes the account over: older runs of it can send and write nothing more. */
export async function startRun(deps: SyncDeps, account: Account, trigger: SyncRun['trigger']): Promise<Run> {
  const { clock, pause } = deps;
  const startedAt = toInstantText(clock.now());
  await ensureDatabase(clock);
  const progress = await beginRun(account.id, (before) => ({ ...before, lastTryAt: startedAt }));
  await markEpoch(account.id, progress.epoch);
  const gate = createGate(account.id, progress.epoch, clock);
  let offsetMs = progress.clockOffsetMs;
  const client = await deps.openClient(account, {
    onServerTime: (serverMs, deviceMs) => {
      offsetMs = serverMs - deviceMs;
    },
    beforeRequest: gate.beforeRequest,
    onRateLimit: gate.onRateLimit,
  });
  const record: SyncRun = {
    accountId: account.id,
    startedAt,
    endedAt: null,
    epoch: progress.epoch,
    trigger,
    steps: [],
    requests: 0,
    failure: null,
  };
  await saveRun(record);
  return { client, gate, clock, pause, serverNow: () => clock.now() + offsetMs, account, progress, record };
}
