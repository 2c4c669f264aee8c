import { i18n } from '#i18n';
import type { ChartDay } from '@/lib/domain/chart-day';
import type { Day } from '@/lib/domain/day';
import { type Decimal, ZERO } from '@/lib/domain/money';
import { formatDay } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import { type Bar, highestDay, type Metric } from './chart-bars';

/** What a day's bar stands for, in parts that can be told apart without its colours. */
export interface DayReading {
  /** Approved, or all of it where there are no states. */
  firm: string;
  pending: string | undefined;
}

export function readDay(day: ChartDay, metric: Metric, currency: string): DayReading | undefined {
  if (metric === 'clicks') {
    return day.clicks === null ? undefined : { firm: formatCount(day.clicks), pending: undefined };
  }
  if (!day.read) return undefined;
  const { approved, pending } = day;
  if (metric === 'actions')
    return { firm: formatCount(approved.actions), pending: formatCount(pending.actions) };
  const money = (amount: Decimal | undefined) => formatMoney(amount ?? ZERO, currency);
  return { firm: money(approved.payouts[currency]), pending: money(pending.payouts[currency]) };
}

/** A day in a sentence, for those who hear it. */
export function describeDay(day: ChartDay, metric: Metric, currency: string, today: Day): string {
  const date = formatDay(day.day, today);
  const reading = readDay(day, metric, currency);
  if (!reading) return i18n.t('chart.dayUnknown', [date]);
  if (reading.pending === undefined) return i18n.t('chart.dayClicks', [date, reading.firm]);
  return i18n.t('chart.dayStates', [date, reading.firm, reading.pending]);
}

const NAMES: Record<Metric, () => string> = {
  payout: () => i18n.t('chart.payout'),
  actions: () => i18n.t('chart.actions'),
  clicks: () => i18n.t('chart.clicks'),
};

export function metricName(metric: Metric): string {
  return NAMES[metric]();
}

/** The chart in a sentence: what it shows, and its highest day. */
export function describeChart(
  days: readonly ChartDay[],
  bars: readonly Bar[],
  metric: Metric,
  currency: string,
  today: Day,
): string {
  const name = metric === 'payout' ? i18n.t('chart.payoutIn', [currency]) : metricName(metric);
  const highest = highestDay(days, bars);
  return highest
    ? i18n.t('chart.summary', [name, describeDay(highest, metric, currency, today)])
    : i18n.t('chart.summaryNone', [name]);
}
