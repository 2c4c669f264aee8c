import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { changeFrom, type Metric, metricOf } from '@/lib/domain/performance';
import { type FigureRow, firstOrder, type SortBy, type SortOrder } from '@/lib/domain/performance-table';
import { Spark } from '../charts/Spark';
import { Figure } from '../Figure';
import { SortButton } from '../layout/SortButton';
import { ChangeMark } from './ChangeMark';
import { directionOfChange, formatMetric, nameOfMetric } from './metric-words';
import './metrics.css';
import './figures-table.css';

interface FiguresTableProps<Row extends FigureRow> {
  /** What the rows are: programs, sub IDs. */
  heading: string;
  rows: readonly Row[];
  columns: readonly Metric[];
  currency: string;
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
  nameOf: (row: Row) => ComponentChildren;
  /** Each row's payout over the period, as lengths; no column of lines without them. */
  sparks?: ReadonlyMap<string, readonly number[]> | undefined;
  /** What opens below a row; `null` while it is shut. */
  below?: (row: Row) => ComponentChildren;
  testId: string;
}

/** Figures of many, sorted by any of them. */
export function FiguresTable<Row extends FigureRow>(props: FiguresTableProps<Row>) {
  const { heading, rows, columns, order, onOrder, sparks, below, testId } = props;
  const width = columns.length + (sparks ? 2 : 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="figures-frame" aria-label={i18n.t('overview.tableOf', [heading])} tabIndex={0}>
      <table class="figures-table wide-table" data-testid={testId}>
        <thead>
          <tr>
            <Head by="name" name={heading} order={order} onOrder={onOrder} />
            {sparks && <th scope="col">{i18n.t('metrics.trend')}</th>}
            {columns.map((metric) => (
              <Head key={metric} by={metric} name={nameOfMetric(metric)} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id} data-testid="figure-row" data-value={row.id}>
            <Line {...props} row={row} />
            {below?.(row) && (
              <tr class="below-row">
                <td colSpan={width}>{below(row)}</td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface HeadProps {
  by: SortBy;
  name: string;
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
}

function Head({ by, name, order, onOrder }: HeadProps) {
  const current = order.by === by;
  const next = current ? { by, descending: !order.descending } : firstOrder(by);
  return (
    <th
      scope="col"
      class={by === 'name' ? undefined : 'number'}
      aria-sort={current ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <SortButton
        name={name}
        direction={current ? (order.descending ? 'down' : 'up') : null}
        onSort={() => onOrder(next)}
      />
    </th>
  );
}

function Line<Row extends FigureRow>({
  row,
  columns,
  currency,
  nameOf,
  sparks,
}: FiguresTableProps<Row> & { row: Row }) {
  return (
    <tr>
      <th scope="row" class="row-name">
        {nameOf(row)}
      </th>
      {sparks && (
        <td>
          <Trend values={sparks.get(row.id)} name={row.name} />
        </td>
      )}
      {columns.map((metric) => (
        <Cell key={metric} row={row} metric={metric} currency={currency} />
      ))}
    </tr>
  );
}

function Trend({ values, name }: { values: readonly number[] | undefined; name: string }) {
  return values ? <Spark values={values} label={i18n.t('metrics.trendOf', [name])} /> : null;
}

interface CellProps {
  row: FigureRow;
  metric: Metric;
  currency: string;
}

function Cell({ row, metric, currency }: CellProps) {
  const value = metricOf(row.figures, metric, currency);
  return (
    <td class={metric === 'payout' ? 'number strong' : 'number'}>
      <Figure name={metric} value={value ?? ''}>
        {formatMetric(metric, value, currency)}
      </Figure>
      {metric === 'payout' && <PayoutChange row={row} metric={metric} currency={currency} />}
      {(metric === 'payout' || metric === 'sale') && (
        <OtherMoney row={row} metric={metric} currency={currency} />
      )}
    </td>
  );
}

function PayoutChange({ row: { figures, before }, metric, currency }: CellProps) {
  if (!before) return null;
  const change = changeFrom(metricOf(before, metric, currency), metricOf(figures, metric, currency));
  if (!change || directionOfChange(change) === 'same') return null;
  return (
    <span class="cell-note">
      <ChangeMark metric={metric} change={change} currency={currency} />
    </span>
  );
}

/** Further currencies are a choice away. */
const MOST_OTHERS = 2;

/** What was earned in other currencies stands below, each by itself. */
function OtherMoney({ row: { figures }, metric, currency }: CellProps) {
  const others = figures.money.filter((money) => money.currency !== currency);
  return (
    <>
      {others.slice(0, MOST_OTHERS).map((money) => {
        const value = metricOf(figures, metric, money.currency);
        return (
          <Figure
            key={money.currency}
            name={`${metric}-${money.currency}`}
            value={value ?? ''}
            class="cell-note"
          >
            {formatMetric(metric, value, money.currency)}
          </Figure>
        );
      })}
      {others.length > MOST_OTHERS && (
        <span class="cell-note">{i18n.t('metrics.moreCurrencies', [others.length - MOST_OTHERS])}</span>
      )}
    </>
  );
}
