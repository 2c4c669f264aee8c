import { type Batch, claimAlerts, noteReasons } from '@/lib/db/alert-outbox';
import { markNotified } from '@/lib/db/alerts';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import type { Alert } from '@/lib/domain/alert';
import { type AlertMoment, type AlertSettings, judgeAlert } from '@/lib/domain/alert-rules';
import { dayAt, toInstantText } from '@/lib/domain/day';
import { checkpoint } from '@/lib/platform/checkpoint';
import type { Clock } from '@/lib/platform/clock';
import { playSound } from '@/lib/platform/sound';
import { readAccounts } from '@/lib/settings/accounts';
import { readPausedUntil } from '@/lib/settings/alert-pause';
import { alertSettings } from '@/lib/settings/alerts';
import { type NoticeContext, toNotice } from './notification-words';
import { tryToShow } from './show-notification';

/** Asks impact.com why; answers what it was told, by alert. Whatever keeps it from an answer is no failure. */
export type ReadReasons = (
  account: Account,
  alerts: readonly Alert[],
) => Promise<ReadonlyMap<string, string>>;

export interface TellDeps {
  clock: Clock;
  /** The user's own zone: quiet hours are theirs. */
  timeZone: string;
  readReasons?: ReadReasons;
}

/**
 * Tells what is owed to an account, in one notification of each kind at most, then marks it. A worker killed
 * in between shows the same one once more under the same id, which replaces the first. One call at a time.
 */
export function tellAlerts(deps: TellDeps, account: Account): Promise<void> {
  return navigator.locks.request(`alerts:${account.id}`, () => tell(deps, account));
}

async function tell(deps: TellDeps, account: Account): Promise<void> {
  const moment = await readMoment(deps, account);
  const at = toInstantText(moment.nowMs);
  const batches = await claimAlerts(account.id, { judge: (alert) => judgeAlert(alert, moment), at });
  if (batches.length === 0) return;
  await checkpoint('notification-tied');
  const context = await toContext(moment, account);
  for (const batch of inOrder(batches)) await tellOne(deps, account, batch, context);
  if (moment.settings.sound) await playSound(moment.settings.volume);
}

async function readMoment({ clock, timeZone }: TellDeps, account: Account): Promise<AlertMoment> {
  const [settings, pausedUntil, progress] = await Promise.all([
    alertSettings.read(),
    readPausedUntil(),
    readProgress(account.id),
  ]);
  const nowMs = clock.now();
  const serverNowMs = nowMs + (progress?.clockOffsetMs ?? 0);
  return { settings, pausedUntil, nowMs, timeZone, serverNowMs, today: dayAt(serverNowMs, account.timeZone) };
}

async function toContext(
  { today, settings }: { today: AlertMoment['today']; settings: AlertSettings },
  { currency, label }: Account,
): Promise<NoticeContext> {
  const several = (await readAccounts()).length > 1;
  return {
    currency,
    today,
    details: settings.details,
    label: several && settings.details ? label : undefined,
  };
}

/** Good news needs no question to impact.com, so it does not wait for the answers to the others. */
function inOrder(batches: readonly Batch[]): Batch[] {
  return batches.toSorted((left, right) => Number(needsReasons(left)) - Number(needsReasons(right)));
}

function needsReasons({ kind }: Batch): boolean {
  return kind === 'reversal' || kind === 'payout-change' || kind === 'summary';
}

async function tellOne(
  deps: TellDeps,
  account: Account,
  batch: Batch,
  context: NoticeContext,
): Promise<void> {
  const alerts = await withReasons(deps, account, batch);
  const notice = toNotice({ ...batch, alerts }, context);
  if (notice) await tryToShow({ id: batch.id, ...notice });
  await checkpoint('notification-shown');
  await markNotified(
    account.id,
    alerts.map(({ id }) => id),
    toInstantText(deps.clock.now()),
  );
  await checkpoint('notification-marked');
}

async function withReasons({ readReasons }: TellDeps, account: Account, batch: Batch): Promise<Alert[]> {
  const asked = batch.alerts.filter(
    ({ kind, reason }) => reason === undefined && (kind === 'reversal' || kind === 'payout-change'),
  );
  if (!readReasons || asked.length === 0) return batch.alerts;
  const reasons = await readReasons(account, asked);
  if (reasons.size > 0) await noteReasons(account.id, reasons);
  return batch.alerts.map((alert) => {
    const reason = reasons.get(alert.id);
    return reason === undefined ? alert : { ...alert, reason };
  });
}
