import { renderBadge } from '@/lib/alerts/render-badge';
import { tellAlerts } from '@/lib/alerts/tell-alerts';
import { announceChange } from '@/lib/db/changes';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';
import { MINUTE_MS, nextRunAtMs } from '@/lib/domain/schedule';
import type { SyncRun } from '@/lib/domain/sync-run';
import { withUnsaved } from '@/lib/domain/unsaved-failure';
import { keepAwake } from '@/lib/platform/keep-awake';
import { logBug } from '@/lib/platform/log';
import { readAccounts } from '@/lib/settings/accounts';
import { readUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { updateSettings } from '@/lib/settings/updates';
import { adoptLinks } from '@/lib/sync/adopt-links';
import { runSync } from '@/lib/sync/run-sync';
import { ensureAlarm, guardRun } from './alarms';
import { ensureAlertAlarm, toTellDeps } from './alerts';
import { type Background, toSyncDeps } from './background';
import { refreshMenu } from './context-menu';

/** Runs every account that is due, side by side; one account's trouble is never another's. */
export async function syncDueAccounts(background: Background): Promise<void> {
  const accounts = await readAccounts();
  const due = await Promise.all(accounts.map((account) => isDue(background, account)));
  await syncAll(
    background,
    accounts.filter((_, index) => due[index]),
    'schedule',
  );
}

/** The user asked: at once, and reading again what is otherwise read once a day. */
export async function syncOneNow(background: Background, accountId: AccountId): Promise<void> {
  const accounts = await readAccounts();
  await syncAll(
    background,
    accounts.filter(({ id }) => id === accountId),
    'user',
  );
}

async function syncAll(
  background: Background,
  accounts: Account[],
  trigger: SyncRun['trigger'],
): Promise<void> {
  if (accounts.length > 0) await guardRun(background.clock);
  await keepAwake(() => Promise.all(accounts.map((account) => syncAndTell(background, account, trigger))));
  await ensureAlarm(background.clock);
  await ensureAlertAlarm(background.clock);
}

async function syncAndTell(
  background: Background,
  account: Account,
  trigger: SyncRun['trigger'],
): Promise<void> {
  try {
    await runSync(toSyncDeps(background), account, trigger);
    await tellAlerts(toTellDeps(background), account);
    await adoptLinks(account);
  } catch (error) {
    logBug('after a sync', error);
  }
  await renderBadge(background.clock);
  await refreshMenu();
  // The run's lock is free now, so pages that ask whether it goes on get the right answer.
  announceChange({ accountId: account.id, days: [] });
}

/** An alarm a little early is an alarm in time. */
const EARLY_MS = 5_000;

async function isDue({ clock }: Background, { id }: Account): Promise<boolean> {
  const [progress, { periodMinutes }] = await Promise.all([readProgress(id), updateSettings.read()]);
  // The browser lost the database under us: the run finds that out and begins it anew.
  if (!progress) return true;
  const nowMs = clock.now();
  const known = withUnsaved(progress, await readUnsavedFailure(id));
  return nextRunAtMs(known, periodMinutes * MINUTE_MS, nowMs) <= nowMs + EARLY_MS;
}
