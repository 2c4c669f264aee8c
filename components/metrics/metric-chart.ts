import { i18n } from '#i18n';
import { type Decimal, isZeroDecimal } from '@/lib/domain/money';
import { type Metric, metricOf, moneyIn } from '@/lib/domain/performance';
import type { Performance, SeriesPoint } from '@/lib/domain/performance-summary';
import type { ChartLayer, ChartModel, Paint, ReadOut } from '../charts/chart-model';
import { formatCountTick, formatMoneyTick, formatPercentTick } from '../charts/ticks';
import { formatDayRange } from '../format/days';
import { formatMoney } from '../format/money';
import type { MoneyState } from '../icons/StateIcon';
import { stepLabel, stepTitle } from '../periods/period-words';
import { formatMetric, nameOfMetric } from './metric-words';
import { stateWord } from './state-words';

/** The states of money as columns stand on each other: firm ground first. */
const STACK: readonly MoneyState[] = ['approved', 'pending', 'reversed'];

/** What the chart of a metric draws. A step that has not been read has no value. */
export function toChartModel(performance: Performance, metric: Metric, currency: string): ChartModel {
  const { series, seriesBefore, size } = performance;
  const years = new Set(series.map(({ range }) => range.from.slice(0, 4)));
  return {
    labels: series.map(({ range }) => stepLabel(range, size, years.size > 1)),
    layers: isRate(metric) ? [] : toLayers(series, metric, currency),
    line: isRate(metric) ? series.map((point) => lengthOf(point, metric, currency)) : null,
    before:
      seriesBefore.length === 0
        ? null
        : seriesBefore.slice(0, series.length).map((point) => lengthOf(point, metric, currency)),
    formatTick: (value, step) => formatTick(metric, currency, value, step),
  };
}

/** Ratios have no parts that could be stacked, and gaps where there was nothing to divide by. */
export function isRate(metric: Metric): boolean {
  return metric === 'conversion' || metric === 'epc' || metric === 'reversal';
}

function toLayers(series: readonly SeriesPoint[], metric: Metric, currency: string): ChartLayer[] {
  if (metric !== 'payout') {
    const values = series.map((point) => lengthOf(point, metric, currency) ?? 0);
    return [{ name: nameOfMetric(metric), paint: 'plain', values }];
  }
  return STACK.map((state) => ({
    name: stateWord(state),
    paint: state,
    values: series.map(({ figures }) => Number(moneyIn(figures, currency)?.byState[state].payout ?? 0)),
  })).filter(({ paint, values }) => paint !== 'reversed' || values.some((value) => value !== 0));
}

function lengthOf(point: SeriesPoint, metric: Metric, currency: string): number | null {
  const value = valueAt(point, metric, currency);
  return value === null ? null : Number(value);
}

function valueAt({ figures, read }: SeriesPoint, metric: Metric, currency: string): Decimal | null {
  const value = metricOf(figures, metric, currency);
  // Before the first sync is through, nought would be a claim.
  return !read && value !== null && isZeroDecimal(value) ? null : value;
}

function formatTick(metric: Metric, currency: string, value: number, step: number): string {
  switch (metric) {
    case 'payout':
    case 'sale':
    case 'epc':
      return formatMoneyTick(currency, value, step);
    case 'actions':
    case 'clicks':
      return formatCountTick(value, step);
    case 'conversion':
    case 'reversal':
      return formatPercentTick(value, step);
  }
}

/** What a step holds, in words, and what the step of the compared period held. */
export function readOutAt(performance: Performance, metric: Metric, currency: string, step: number): ReadOut {
  const { series, seriesBefore, size, today } = performance;
  const point = series[step];
  const before = seriesBefore[step];
  if (!point) return { title: '', rows: [] };
  return {
    title: stepTitle(point.range, size, today),
    rows: [...rowsOf(point, metric, currency), ...(before ? [rowBefore(before)] : [])],
  };

  function rowBefore(other: SeriesPoint): ReadOut['rows'][number] {
    return {
      name: stepTitle(other.range, size, today),
      value: formatMetric(metric, valueAt(other, metric, currency), currency),
      paint: 'before',
    };
  }
}

function rowsOf(point: SeriesPoint, metric: Metric, currency: string): ReadOut['rows'] {
  const value = valueAt(point, metric, currency);
  if (value === null) return [{ name: nameOfMetric(metric), value: unknownWord(point) }];
  const total = { name: nameOfMetric(metric), value: formatMetric(metric, value, currency) };
  if (metric !== 'payout')
    return [{ ...total, paint: isRate(metric) ? ('line' as const) : ('plain' as const) }];
  const money = moneyIn(point.figures, currency);
  const states = STACK.flatMap((state) => {
    const payout = money?.byState[state].payout;
    return payout === undefined || isZeroDecimal(payout)
      ? []
      : [{ name: stateWord(state), value: formatMoney(payout, currency), paint: state as Paint }];
  });
  return [total, ...states];
}

function unknownWord({ read }: SeriesPoint): string {
  return read ? i18n.t('overview.none') : i18n.t('overview.notRead');
}

/** The step with the largest value; `null` when none has any. */
export function highestStep(
  { series }: Performance,
  metric: Metric,
  currency: string,
): { point: SeriesPoint; value: Decimal } | null {
  let highest: { point: SeriesPoint; value: Decimal } | null = null;
  for (const point of series) {
    const value = valueAt(point, metric, currency);
    if (value === null || isZeroDecimal(value) || value.startsWith('-')) continue;
    if (highest === null || Number(value) > Number(highest.value)) highest = { point, value };
  }
  return highest;
}

/** The chart in sentences: how much in which days, the highest step, and what the days before held. */
export function describeSeries(
  performance: Performance,
  metric: Metric,
  currency: string,
  days: string,
): string {
  const { total, before, size, today, range, compared } = performance;
  const value = formatMetric(metric, metricOf(total, metric, currency), currency);
  const sentences = [i18n.t('overview.summary', [nameOfMetric(metric), days, value])];
  const highest = performance.series.length > 1 ? highestStep(performance, metric, currency) : null;
  if (highest) {
    const text = formatMetric(metric, highest.value, currency);
    sentences.push(i18n.t('overview.highest', [text, stepTitle(highest.point.range, size, today)]));
  }
  if (before) {
    const text = formatMetric(metric, metricOf(before, metric, currency), currency);
    sentences.push(i18n.t('overview.before', [formatDayRange(compared ?? range, today), text]));
  }
  return sentences.join(' ');
}
