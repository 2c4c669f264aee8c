import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import { groupLocks, type LockForecast, type LockSum } from '@/lib/domain/forecast';
import { Figure } from '../Figure';
import { formatDayRange } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import './payments.css';

interface LockBarsProps {
  forecast: LockForecast;
  today: Day;
}

interface Line extends LockSum {
  key: string;
  name: string;
  /** Days can be compared with each other by length; what has no day cannot. */
  drawn: boolean;
}

/** When pending money becomes certain, soonest first. */
export function LockBars({ forecast, today }: LockBarsProps) {
  const lines = toLines(forecast, today);
  const longest = Math.max(...lines.filter(({ drawn }) => drawn).map(({ payout }) => Number(payout)), 0);
  return (
    <ul class="lock-bars" data-testid="lock-bars">
      {lines.map((line) => (
        <li key={line.key} class="lock-bar" data-testid="lock-bar" data-value={line.key}>
          <span class="lock-day">{line.name}</span>
          <span class="lock-track" aria-hidden="true">
            {line.drawn && <span class="lock-length" style={{ width: `${shareOf(line, longest)}%` }} />}
          </span>
          <span class="lock-count">{i18n.t('payments.actions', line.count, [formatCount(line.count)])}</span>
          <Figure name={`locks-${line.key}-${forecast.currency}`} value={line.payout} class="lock-payout">
            {formatMoney(line.payout, forecast.currency)}
          </Figure>
        </li>
      ))}
    </ul>
  );
}

function toLines(forecast: LockForecast, today: Day): Line[] {
  const { overdue, undated } = forecast;
  const dated = groupLocks(forecast).map(({ from, to, count, payout }) => ({
    key: from === to ? from : `${from}..${to}`,
    name: formatDayRange({ from, to }, today),
    drawn: true,
    count,
    payout,
  }));
  return [
    ...(overdue.count > 0
      ? [{ key: 'overdue', name: i18n.t('payments.overdue'), drawn: false, ...overdue }]
      : []),
    ...dated,
    ...(undated.count > 0
      ? [{ key: 'undated', name: i18n.t('payments.undated'), drawn: false, ...undated }]
      : []),
  ];
}

/** At least a sliver: a small amount is there all the same. */
function shareOf({ payout }: Line, longest: number): number {
  const share = longest > 0 ? (Math.max(0, Number(payout)) / longest) * 100 : 0;
  return share > 0 ? Math.max(1.5, share) : 0;
}
