import { useState } from 'preact/hooks';
import type { ChartDay } from '@/lib/domain/chart-day';
import type { Day, DayRange } from '@/lib/domain/day';
import { type BarPaths, HEIGHT, toPaths } from './bar-paths';
import { ChartHead } from './ChartHead';
import { ChartTable } from './ChartTable';
import { type Bar, type Metric, toBars } from './chart-bars';
import { describeChart, describeDay } from './chart-words';
import './day-chart.css';

interface DayChartProps {
  days: readonly ChartDay[];
  /** The period's own days; a chart may show days around them, set back. */
  range: DayRange;
  today: Day;
  /** Of the payouts shown; the others stand in the table above. */
  currency: string;
  metric: Metric;
  onMetric: (metric: Metric) => void;
}

/** A bar for each day, read by pointer, by arrow keys and by ear. */
export function DayChart({ days, range, today, currency, metric, onMetric }: DayChartProps) {
  const [active, setActive] = useState<number>();
  const bars = toBars(days, metric, currency);
  const last = days.length - 1;
  const chosen = active === undefined ? undefined : days[Math.min(active, last)];
  const atKey = chosen ?? days[last];
  return (
    <section class={`day-chart metric-${metric}`}>
      <ChartHead
        metric={metric}
        onMetric={onMetric}
        range={range}
        today={today}
        currency={currency}
        chosen={chosen}
      />
      <div
        class="chart-area"
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={describeChart(days, bars, metric, currency, today)}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={(active ?? last) + 1}
        aria-valuetext={atKey && describeDay(atKey, metric, currency, today)}
        onPointerMove={(event) => setActive(dayUnder(event, days.length))}
        onPointerLeave={() => setActive(undefined)}
        onFocus={() => setActive((before) => before ?? last)}
        onBlur={() => setActive(undefined)}
        onKeyDown={(event) => {
          const next = moveTo(event.key, active ?? last, last);
          if (next === undefined) return;
          event.preventDefault();
          setActive(next);
        }}
      >
        <Bars days={days} bars={bars} range={range} active={active} />
      </div>
      <ChartTable days={days} metric={metric} currency={currency} today={today} />
    </section>
  );
}

/** Keeps the chart's place until it is drawn. */
export function ChartPlace() {
  return (
    <div class="day-chart">
      <div class="chart-head" />
      <div class="chart-area" />
    </div>
  );
}

function dayUnder(event: { currentTarget: HTMLElement; clientX: number }, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const index = Math.floor(((event.clientX - left) / Math.max(1, width)) * count);
  return Math.min(count - 1, Math.max(0, index));
}

/** Where a key leads; `undefined` for a key that is not the chart's. */
function moveTo(key: string, index: number, last: number): number | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, index - 1);
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, index + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

interface BarsProps {
  days: readonly ChartDay[];
  bars: readonly Bar[];
  range: DayRange;
  active: number | undefined;
}

function Bars({ days, bars, range, active }: BarsProps) {
  const isAside = (index: number) => {
    const day = days[index]?.day;
    return day === undefined || day < range.from || day > range.to;
  };
  return (
    <svg viewBox={`0 0 ${days.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {active !== undefined && <rect class="chart-mark" x={active} y={0} width={1} height={HEIGHT} />}
      <g class="chart-aside">
        <Paths {...toPaths(bars, isAside)} />
      </g>
      <Paths {...toPaths(bars, (index) => !isAside(index))} />
    </svg>
  );
}

function Paths({ firm, pending, unknown }: BarPaths) {
  return (
    <>
      {unknown && <path class="chart-unknown" d={unknown} />}
      {firm && <path class="bar-firm" d={firm} />}
      {pending && <path class="bar-pending" d={pending} />}
    </>
  );
}
