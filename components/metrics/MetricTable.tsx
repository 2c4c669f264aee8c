import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Metric } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { stepTitle } from '../periods/period-words';
import { cellsAt, columnsOf } from './metric-table';

interface MetricTableProps {
  performance: Performance;
  metric: Metric;
  currency: string;
  title: string;
}

/** The chart's figures as a table, for everyone who would rather read; made when it is opened. */
export function MetricTable({ performance, metric, currency, title }: MetricTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('overview.asTable')}</summary>
      {open && <Table performance={performance} metric={metric} currency={currency} title={title} />}
    </details>
  );
}

function Table({ performance, metric, currency, title }: MetricTableProps) {
  const { series, size, today } = performance;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="chart-table-frame" aria-label={i18n.t('overview.tableOf', [title])} tabIndex={0}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('overview.step')}</th>
            {columnsOf(performance, metric).map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((point, index) => (
            <tr key={point.range.from}>
              <th scope="row">{stepTitle(point.range, size, today)}</th>
              {cellsAt(performance, metric, currency, index).map((text, column) => (
                <td key={column} class="number">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
