import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { LockForecast, LockSum } from '@/lib/domain/forecast';
import { sumDecimals } from '@/lib/domain/money';
import { Figure } from '../Figure';
import { formatDay } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import './payments.css';

interface LockBarsProps {
  forecast: LockForecast;
  today: Day;
  /** Days with a bar of their own; what comes later is one line. */
  most: number;
}

interface Bar extends LockSum {
  key: string;
  name: string;
}

/** When pending money becomes certain, soonest first. */
export function LockBars({ forecast, today, most }: LockBarsProps) {
  const bars = toBars(forecast, today, most);
  const longest = Math.max(...bars.map(({ payout }) => Number(payout)), 0);
  return (
    <ul class="lock-bars" data-testid="lock-bars">
      {bars.map((bar) => (
        <li key={bar.key} class="lock-bar" data-testid="lock-bar" data-value={bar.key}>
          <span class="lock-day">{bar.name}</span>
          <span class="lock-track" aria-hidden="true">
            <span class="lock-length" style={{ width: `${shareOf(bar, longest)}%` }} />
          </span>
          <span class="lock-count">{i18n.t('payments.actions', bar.count, [formatCount(bar.count)])}</span>
          <Figure name={`locks-${bar.key}-${forecast.currency}`} value={bar.payout} class="lock-payout">
            {formatMoney(bar.payout, forecast.currency)}
          </Figure>
        </li>
      ))}
    </ul>
  );
}

function toBars({ overdue, days, undated }: LockForecast, today: Day, most: number): Bar[] {
  const shown = days.slice(0, most);
  const later = days.slice(most);
  return [
    ...(overdue.count > 0 ? [{ key: 'overdue', name: i18n.t('payments.overdue'), ...overdue }] : []),
    ...shown.map((day) => ({
      key: day.on,
      name: formatDay(day.on, today),
      count: day.count,
      payout: day.payout,
    })),
    ...(later.length > 0 ? [{ key: 'later', name: i18n.t('payments.later'), ...sumOf(later) }] : []),
    ...(undated.count > 0 ? [{ key: 'undated', name: i18n.t('payments.undated'), ...undated }] : []),
  ];
}

function sumOf(days: LockForecast['days']): LockSum {
  return {
    count: days.reduce((sum, { count }) => sum + count, 0),
    payout: sumDecimals(days.map(({ payout }) => payout)),
  };
}

/** At least a sliver: a small amount is there all the same. */
function shareOf({ payout }: Bar, longest: number): number {
  const share = longest > 0 ? (Math.max(0, Number(payout)) / longest) * 100 : 0;
  return share > 0 ? Math.max(1.5, share) : 0;
}
