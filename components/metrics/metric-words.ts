import { i18n } from '#i18n';
import { type Decimal, isZeroDecimal } from '@/lib/domain/money';
import type { Change, Metric } from '@/lib/domain/performance';
import { formatCount, formatMoney, formatMoneyRatio, formatPercent, withoutSign } from '../format/money';

const NAMES: Record<Metric, () => string> = {
  payout: () => i18n.t('metrics.payout'),
  sale: () => i18n.t('metrics.sale'),
  actions: () => i18n.t('metrics.actions'),
  clicks: () => i18n.t('metrics.clicks'),
  conversion: () => i18n.t('metrics.conversion'),
  epc: () => i18n.t('metrics.epc'),
  reversal: () => i18n.t('metrics.reversal'),
};

export function nameOfMetric(metric: Metric): string {
  return NAMES[metric]();
}

/** Whether a metric is money, in one currency at a time. */
export function isMoney(metric: Metric): boolean {
  return metric === 'payout' || metric === 'sale' || metric === 'epc';
}

/** A metric's value in words; a dash where it has none. */
export function formatMetric(metric: Metric, value: Decimal | null, currency: string): string {
  if (value === null) return i18n.t('metrics.none');
  switch (metric) {
    case 'payout':
    case 'sale':
      return formatMoney(value, currency);
    case 'epc':
      return formatMoneyRatio(value, currency);
    case 'actions':
    case 'clicks':
      return formatCount(Number(value));
    case 'conversion':
    case 'reversal':
      return formatPercent(value);
  }
}

export type Direction = 'up' | 'down' | 'same';

export function directionOfChange({ difference }: Change): Direction {
  if (isZeroDecimal(difference)) return 'same';
  return difference.startsWith('-') ? 'down' : 'up';
}

/** Whether a change is good news. Fewer clicks are none of either, fewer reversals are good. */
export function newsOfChange(metric: Metric, change: Change): 'good' | 'bad' | 'neutral' {
  const direction = directionOfChange(change);
  if (direction === 'same' || (metric === 'clicks' && direction === 'down')) return 'neutral';
  return (direction === 'up') === (metric !== 'reversal') ? 'good' : 'bad';
}

/** The size of a change without its direction: percent of what was, an amount where there was nothing; rates in points. */
export function formatChange(metric: Metric, change: Change, currency: string): string {
  const size = withoutSign(change.difference);
  if (metric === 'conversion' || metric === 'reversal') return i18n.t('metrics.points', [formatPoints(size)]);
  const { fraction } = change;
  return fraction === null ? formatMetric(metric, size, currency) : formatPercent(withoutSign(fraction));
}

/** A difference of two rates, as the percent sign's number without the sign. */
function formatPoints(difference: Decimal): string {
  return formatPercent(difference).replace(/[\s\u00a0\u202f]*[%٪﹪％][\s\u200e\u200f]*/u, '');
}

/** The same in a sentence, for those who hear it. */
export function describeChange(metric: Metric, change: Change, currency: string): string {
  const size = formatChange(metric, change, currency);
  switch (directionOfChange(change)) {
    case 'up':
      return i18n.t('metrics.more', [size]);
    case 'down':
      return i18n.t('metrics.less', [size]);
    case 'same':
      return i18n.t('metrics.same');
  }
}
