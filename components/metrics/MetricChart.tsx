import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BucketSize } from '@/lib/domain/buckets';
import { sizesFor } from '@/lib/domain/buckets';
import type { Metric } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { Chart } from '../charts/Chart';
import { Legend } from '../charts/Legend';
import { formatDayRange } from '../format/days';
import { Card } from '../layout/Card';
import { sizeName } from '../periods/period-words';
import { Segments } from '../periods/Segments';
import { MetricTable } from './MetricTable';
import { describeSeries, readOutAt, toChartModel } from './metric-chart';
import { nameOfMetric } from './metric-words';

interface MetricChartProps {
  performance: Performance;
  metric: Metric;
  currency: string;
  onSize: (size: BucketSize) => void;
}

/** One metric over a period, drawn, in a sentence and as a table. */
export function MetricChart({ performance, metric, currency, onSize }: MetricChartProps) {
  const { range, size, today } = performance;
  const model = useMemo(() => toChartModel(performance, metric, currency), [performance, metric, currency]);
  const sizes = sizesFor(range);
  const title = titleOf(metric, size);
  const summary = describeSeries(performance, metric, currency, formatDayRange(range, today));
  return (
    <Card
      title={title}
      testId="metric-chart"
      aside={
        <div class="chart-tools">
          <Legend entries={entriesOf(performance, metric, model.layers)} />
          {sizes.length > 1 && (
            <Segments
              label={i18n.t('periods.step')}
              value={size}
              options={sizes.map((value) => ({ value, name: sizeName(value) }))}
              onChoose={onSize}
            />
          )}
        </div>
      }
    >
      <p class="chart-summary" data-testid="chart-summary">
        {summary}
      </p>
      <Chart label={title} model={model} readOut={(step) => readOutAt(performance, metric, currency, step)} />
      <MetricTable performance={performance} metric={metric} currency={currency} title={title} />
    </Card>
  );
}

function titleOf(metric: Metric, size: BucketSize): string {
  const name = nameOfMetric(metric);
  switch (size) {
    case 'day':
      return i18n.t('overview.byDay', [name]);
    case 'week':
      return i18n.t('overview.byWeek', [name]);
    case 'month':
      return i18n.t('overview.byMonth', [name]);
  }
}

function entriesOf(
  { seriesBefore }: Performance,
  metric: Metric,
  layers: ReturnType<typeof toChartModel>['layers'],
) {
  const before =
    seriesBefore.length > 0 ? [{ name: i18n.t('overview.legendBefore'), paint: 'before' as const }] : [];
  const own = metric === 'payout' ? layers.map(({ name, paint }) => ({ name, paint })) : [];
  return [...own, ...before];
}
