import { i18n } from '#i18n';
import { ZERO } from '@/lib/domain/money';
import { type Metric, metricOf, moneyIn } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { formatMoney } from '../format/money';
import { formatMetric, nameOfMetric } from './metric-words';
import { stateWord } from './state-words';

const STATES = ['approved', 'pending', 'reversed'] as const;

/** The names of the columns behind the days: states for money by state, the metric, and what was before. */
export function columnsOf({ seriesBefore }: Performance, metric: Metric): string[] {
  const states = metric === 'payout' ? STATES.map(stateWord) : [];
  const before = seriesBefore.length > 0 ? [i18n.t('overview.columnBefore')] : [];
  return [...states, nameOfMetric(metric), ...before];
}

export function cellsAt(performance: Performance, metric: Metric, currency: string, step: number): string[] {
  const { series, seriesBefore } = performance;
  const point = series[step];
  if (!point) return [];
  const money = moneyIn(point.figures, currency);
  const states =
    metric === 'payout'
      ? STATES.map((state) => formatMoney(money?.byState[state].payout ?? ZERO, currency))
      : [];
  const before = seriesBefore[step];
  return [
    ...states,
    formatMetric(metric, metricOf(point.figures, metric, currency), currency),
    ...(seriesBefore.length === 0
      ? []
      : [
          before
            ? formatMetric(metric, metricOf(before.figures, metric, currency), currency)
            : i18n.t('metrics.none'),
        ]),
  ];
}
