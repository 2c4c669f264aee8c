import { i18n } from '#i18n';
import type { ChartDay } from '@/lib/domain/chart-day';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '../format/days';
import type { Metric } from './chart-bars';
import { metricName, readDay } from './chart-words';

interface ChartTableProps {
  days: readonly ChartDay[];
  metric: Metric;
  currency: string;
  today: Day;
}

/** The chart's figures for those who cannot see it. */
export function ChartTable({ days, metric, currency, today }: ChartTableProps) {
  const byState = metric !== 'clicks';
  return (
    <div class="visually-hidden">
      <table>
        <caption>{i18n.t('chart.table', [metricName(metric)])}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('chart.day')}</th>
            <th scope="col">{byState ? i18n.t('earnings.approved') : metricName(metric)}</th>
            {byState && <th scope="col">{i18n.t('earnings.pending')}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <ChartRow key={day.day} day={day} metric={metric} currency={currency} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChartRow({ day, metric, currency, today }: Omit<ChartTableProps, 'days'> & { day: ChartDay }) {
  const reading = readDay(day, metric, currency);
  return (
    <tr>
      <th scope="row">{formatDay(day.day, today)}</th>
      <td>{reading?.firm ?? i18n.t('clicks.none')}</td>
      {metric !== 'clicks' && <td>{reading?.pending ?? i18n.t('clicks.none')}</td>}
    </tr>
  );
}
