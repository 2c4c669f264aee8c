import { i18n } from '#i18n';
import { formatMoney } from '@/components/format/money';
import { markNotified, readOwedAlerts } from '@/lib/db/alerts';
import type { Account } from '@/lib/domain/account';
import type { Alert } from '@/lib/domain/alert';
import { toInstantText } from '@/lib/domain/day';
import { sumDecimals } from '@/lib/domain/money';
import { browser } from '@/lib/platform/browser';
import { checkpoint } from '@/lib/platform/checkpoint';
import type { Clock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { showNotification } from '@/lib/platform/notifications';

/**
 * Shows what is owed as one notification, then marks it. A worker killed in between shows it once more
 * under the same id, which replaces the first instead of adding to it.
 */
export async function notifyApprovals(account: Account, clock: Clock): Promise<void> {
  const owed = await readOwedAlerts(account.id);
  if (owed.length === 0) return;
  await show(account, owed);
  await checkpoint('notification-shown');
  await markNotified(
    account.id,
    owed.map(({ id }) => id),
    toInstantText(clock.now()),
  );
  await checkpoint('notification-marked');
}

async function show(account: Account, alerts: Alert[]): Promise<void> {
  try {
    await showNotification({
      id: notificationId(account, alerts),
      title: i18n.t('alerts.approvedTitle', alerts.length),
      message: i18n.t('alerts.approvedMessage', [sumsOf(alerts), brandsOf(alerts)]),
    });
  } catch (error) {
    // The system may refuse notifications; the badge still tells.
    logBug('notifications', error);
  }
}

/** The same alerts give the same id, whatever happened to the worker. */
function notificationId(account: Account, alerts: Alert[]): string {
  const ids = alerts.map(({ id }) => id).sort();
  return `approvals:${account.id}:${ids.length}:${ids[0]}`;
}

/** One sum per currency: currencies are never added together. */
function sumsOf(alerts: Alert[]): string {
  const currencies = [...new Set(alerts.map(({ currency }) => currency))];
  const sums = currencies.map((currency) => {
    const payouts = alerts.filter((alert) => alert.currency === currency).map(({ payout }) => payout);
    return formatMoney(sumDecimals(payouts), currency);
  });
  return joinWords(sums);
}

/** A name is never put into a plural sentence: what it holds could be taken for the sentence's own marks. */
function brandsOf(alerts: Alert[]): string {
  const [first = '', ...others] = new Set(alerts.map(({ programName }) => programName));
  return others.length === 0 ? first : joinWords([first, i18n.t('alerts.otherBrands', others.length)]);
}

function joinWords(words: string[]): string {
  return new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'conjunction' }).format(words);
}
