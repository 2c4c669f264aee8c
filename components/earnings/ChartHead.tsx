import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChartDay } from '@/lib/domain/chart-day';
import type { Day, DayRange } from '@/lib/domain/day';
import { formatDay, formatDayRange } from '../format/days';
import { StateIcon } from '../icons/StateIcon';
import { METRICS, type Metric } from './chart-bars';
import { metricName, readDay } from './chart-words';

interface ChartHeadProps {
  metric: Metric;
  onMetric: (metric: Metric) => void;
  range: DayRange;
  today: Day;
  currency: string;
  /** The day pointed at. */
  chosen: ChartDay | undefined;
}

/** What the bars show, and the day pointed at; else which days they are. */
export function ChartHead({ metric, onMetric, range, today, currency, chosen }: ChartHeadProps) {
  const group = useId();
  return (
    <div class="chart-head">
      <div class="metric-picker" role="radiogroup" aria-label={i18n.t('chart.label')}>
        {METRICS.map((one) => (
          <MetricChoice
            key={one}
            group={group}
            metric={one}
            chosen={one === metric}
            onChoose={() => onMetric(one)}
          />
        ))}
      </div>
      <p class="chart-readout" data-testid="chart-readout" data-value={chosen?.day ?? ''}>
        {chosen ? (
          <Reading day={chosen} metric={metric} currency={currency} today={today} />
        ) : (
          <span data-testid="earnings-range">{formatDayRange(range, today)}</span>
        )}
      </p>
    </div>
  );
}

const KEYS: Record<Metric, string> = { payout: 'P', actions: 'O', clicks: 'C' };

interface MetricChoiceProps {
  /** What makes one choice of them. */
  group: string;
  metric: Metric;
  chosen: boolean;
  onChoose: () => void;
}

function MetricChoice({ group, metric, chosen, onChoose }: MetricChoiceProps) {
  return (
    <label class="metric-choice">
      <input
        type="radio"
        name={group}
        value={metric}
        checked={chosen}
        onChange={onChoose}
        aria-keyshortcuts={KEYS[metric]}
        data-testid={`metric-${metric}`}
      />
      <span class="metric-name">{metricName(metric)}</span>
    </label>
  );
}

type ReadingProps = Pick<ChartHeadProps, 'metric' | 'currency' | 'today'> & { day: ChartDay };

function Reading({ day, metric, currency, today }: ReadingProps) {
  const reading = readDay(day, metric, currency);
  const date = formatDay(day.day, today);
  if (!reading) return <span>{i18n.t('chart.dayUnknown', [date])}</span>;
  return (
    <>
      <span>{date}</span> {reading.pending !== undefined && <StateIcon state="approved" />}
      <strong>{reading.firm}</strong>
      {reading.pending !== undefined && (
        <>
          {' '}
          <StateIcon state="pending" />
          <strong>{reading.pending}</strong>
        </>
      )}
    </>
  );
}
