import { i18n } from '#i18n';
import { changeFrom, METRICS, type Metric, metricOf, reversalRateByPayout } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { Figure } from '../Figure';
import { formatPercent } from '../format/money';
import { ChangeMark } from './ChangeMark';
import { formatMetric, isMoney, nameOfMetric } from './metric-words';
import './metrics.css';

interface MetricTilesProps {
  performance: Performance;
  /** Money is shown in this one; others stand below it, smaller. */
  currency: string;
  chosen: Metric;
  onChoose: (metric: Metric) => void;
}

/** The figures of a period. Native radios: the one that is chosen is drawn as the chart. */
export function MetricTiles({ performance, currency, chosen, onChoose }: MetricTilesProps) {
  return (
    <div class="tiles" role="radiogroup" aria-label={i18n.t('metrics.label')}>
      {METRICS.map((metric) => (
        <label key={metric} class="tile">
          <input
            type="radio"
            name="metric"
            value={metric}
            checked={metric === chosen}
            onChange={() => onChoose(metric)}
          />
          <span class="tile-name">{nameOfMetric(metric)}</span>
          <Tile metric={metric} performance={performance} currency={currency} />
        </label>
      ))}
    </div>
  );
}

interface TileProps {
  metric: Metric;
  performance: Performance;
  currency: string;
}

function Tile({ metric, performance, currency }: TileProps) {
  const { total, before, clicksComparable, range, today } = performance;
  const value = metricOf(total, metric, currency);
  const text = formatMetric(metric, value, currency);
  // Half a day beside a whole one would always be a fall.
  const comparable = range.from !== today && (metric !== 'clicks' || clicksComparable);
  const change = before && comparable ? changeFrom(metricOf(before, metric, currency), value) : null;
  const name = isMoney(metric) ? `${metric}-${currency}` : metric;
  return (
    <>
      <Figure name={name} value={value ?? ''} class={`tile-value tile-${sizeOf(text)}`}>
        {text}
      </Figure>
      {before && (
        <span class="tile-note">
          {change && <ChangeMark metric={metric} change={change} currency={currency} />}
        </span>
      )}
      <TileExtra metric={metric} performance={performance} currency={currency} />
    </>
  );
}

/** Other currencies of a money metric, never added to it; the reversal rate by money beside the one by count. */
function TileExtra({ metric, performance: { total, currencies }, currency }: TileProps) {
  if (metric === 'reversal') {
    const rate = reversalRateByPayout(total, currency);
    return rate && <span class="tile-other">{i18n.t('metrics.byPayout', [formatPercent(rate)])}</span>;
  }
  if (!isMoney(metric)) return null;
  const others = currencies.filter((other) => other !== currency);
  return (
    <>
      {others.slice(0, MOST_OTHERS).map((other) => {
        const value = metricOf(total, metric, other);
        return (
          <Figure key={other} name={`${metric}-${other}`} value={value ?? ''} class="tile-other">
            {formatMetric(metric, value, other)}
          </Figure>
        );
      })}
      {others.length > MOST_OTHERS && (
        <span class="tile-other">{i18n.t('metrics.moreCurrencies', [others.length - MOST_OTHERS])}</span>
      )}
    </>
  );
}

/** Further currencies are a choice away; one below the other they would push the chart out. */
const MOST_OTHERS = 2;

/** Longer figures are set smaller, so that none is cut. */
function sizeOf(text: string): 'short' | 'long' | 'very-long' | 'longest' {
  if (text.length <= 9) return 'short';
  if (text.length <= 11) return 'long';
  return text.length <= 14 ? 'very-long' : 'longest';
}
