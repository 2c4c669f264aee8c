import { i18n } from '#i18n';
import { isolate } from '@/components/format/locale';
import { formatMoment } from '@/components/format/moments';
import { formatCount, formatMoney } from '@/components/format/money';
import type { CurrencyPayout } from '@/lib/domain/comparison';
import { ZERO } from '@/lib/domain/money';
import type { Toolbar, ToolbarAccount } from '@/lib/queries/toolbar';
import { joinWords } from './alert-sums';

/** Tooltips are not scrolled. */
const ACCOUNTS_SHOWN = 4;
const CURRENCIES_SHOWN = 3;

/** The icon's tooltip: each account's money, what is new, how fresh it is, and what is wrong. */
export function tooltipOf({ accounts, pausedUntil }: Toolbar): string {
  const more = accounts.length - ACCOUNTS_SHOWN;
  const unseen = accounts.reduce((sum, account) => sum + account.unseen, 0);
  return [
    i18n.t('alerts.tooltip'),
    ...accounts.slice(0, ACCOUNTS_SHOWN).map(accountLine),
    more > 0 && i18n.t('alerts.tooltipMore', more, [formatCount(more)]),
    unseen > 0 && i18n.t('alerts.tooltipUnseen', unseen, [formatCount(unseen)]),
    accounts.length > 0 && syncLine(accounts),
    troubleLine(accounts),
    pausedUntil !== null && i18n.t('alerts.tooltipPaused', [formatMoment(pausedUntil)]),
  ]
    .filter((line) => line !== false && line !== '')
    .join('\n');
}

function accountLine(account: ToolbarAccount): string {
  return i18n.t('alerts.tooltipAccount', [
    isolate(account.label),
    writePayouts(account.payoutToday, account.currency),
    writePayouts(account.payoutThisMonth, account.currency),
    writePayouts(account.payoutPending, account.currency),
  ]);
}

function writePayouts(payouts: readonly CurrencyPayout[], own: string): string {
  const all = payouts.length > 0 ? payouts : [{ currency: own, payout: ZERO }];
  const shown = all.slice(0, CURRENCIES_SHOWN).map(({ currency, payout }) => formatMoney(payout, currency));
  const more = all.length - shown.length;
  return joinWords(
    more > 0 ? [...shown, i18n.t('alerts.otherCurrencies', more, [formatCount(more)])] : shown,
  );
}

/** The one that was read least lately: everything shown is at least that fresh. */
function syncLine(accounts: readonly ToolbarAccount[]): string {
  const read = accounts.flatMap(({ lastSyncAt }) => lastSyncAt ?? []).sort();
  const oldest = read.length === accounts.length ? read[0] : undefined;
  return oldest === undefined
    ? i18n.t('alerts.tooltipNotSynced')
    : i18n.t('alerts.tooltipSynced', [formatMoment(oldest)]);
}

function troubleLine(accounts: readonly ToolbarAccount[]): string {
  if (accounts.some(({ trouble }) => trouble === 'user')) return i18n.t('alerts.tooltipAttention');
  return accounts.some(({ trouble }) => trouble === 'passing') ? i18n.t('alerts.tooltipPassing') : '';
}
