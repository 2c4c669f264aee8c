import { toBuckets } from './buckets';
import { addDays, type Day, type DayRange } from './day';
import type { SumDay } from './earning';
import { createDecimalSum, type Decimal, type DecimalSum } from './money';

export interface LockSum {
  count: number;
  payout: Decimal;
}

/** Pending money of one currency by when it locks. */
export interface LockForecast {
  currency: string;
  /** Locking date has passed, and impact.com has not decided yet: many brands review by hand (contract §11.2). */
  overdue: LockSum;
  /** From today on, soonest first. */
  days: readonly (LockSum & { on: Day })[];
  /** impact.com gave no locking date. */
  undated: LockSum;
  total: LockSum;
}

interface Sum {
  count: number;
  payout: DecimalSum;
}

/** When pending money locks, per currency, the account's own first. `days` are all that hold pending actions. */
export function forecastLocks(days: readonly SumDay[], today: Day, own: string): LockForecast[] {
  const currencies = new Set(
    days
      .flatMap(({ lines }) => lines)
      .filter(isPending)
      .map(({ currency }) => currency),
  );
  return [...currencies]
    .sort((left, right) => Number(right === own) - Number(left === own) || left.localeCompare(right))
    .map((currency) => forecastCurrency(days, today, currency));
}

function isPending({ state }: { state: string }): boolean {
  return state === 'pending';
}

function forecastCurrency(days: readonly SumDay[], today: Day, currency: string): LockForecast {
  const byDay = new Map<Day, Sum>();
  const [total, overdue, dated] = [createSum(), createSum(), createSum()];
  for (const line of days.flatMap(({ lines }) => lines))
    if (isPending(line) && line.currency === currency) add(total, line);
  for (const lock of days.flatMap(({ locks }) => locks)) {
    if (lock.currency !== currency) continue;
    add(dated, lock);
    if (lock.on < today) add(overdue, lock);
    else add(sumOn(byDay, lock.on), lock);
  }
  return {
    currency,
    overdue: finish(overdue),
    days: [...byDay]
      .map(([on, sum]) => ({ on, ...finish(sum) }))
      .sort((left, right) => (left.on < right.on ? -1 : 1)),
    undated: subtract(total, dated),
    total: finish(total),
  };
}

function createSum(): Sum {
  return { count: 0, payout: createDecimalSum() };
}

function sumOn(byDay: Map<Day, Sum>, on: Day): Sum {
  const sum = byDay.get(on) ?? createSum();
  byDay.set(on, sum);
  return sum;
}

function add(sum: Sum, { count, payout }: LockSum): void {
  sum.count += count;
  sum.payout.add(payout);
}

function subtract(from: Sum, { count, payout }: Sum): LockSum {
  const { units, scale } = payout.scaled();
  from.payout.addScaled({ units: -units, scale });
  const rest = { count: from.count - count, payout: from.payout.total() };
  from.payout.addScaled({ units, scale });
  return rest;
}

function finish({ count, payout }: Sum): LockSum {
  return { count, payout: payout.total() };
}

/** Days to draw as lines of their own; more are put together by week, then by month. */
const MOST_DAYS = 6;
const MOST_WEEKS = 6;

/** When money locks, as few lines: by day, by week or by month, soonest first. */
export function groupLocks({ days }: LockForecast): (LockSum & DayRange)[] {
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  if (first === undefined || last === undefined) return [];
  if (days.length <= MOST_DAYS) return days.map(({ on, ...sum }) => ({ from: on, to: on, ...sum }));
  const weeks = toBuckets({ from: first, to: last }, 'week');
  const buckets = weeks.length <= MOST_WEEKS ? weeks : toBuckets({ from: first, to: last }, 'month');
  return buckets.map((range) => ({ ...range, ...sumWithin(days, range) })).filter(({ count }) => count > 0);
}

function sumWithin(days: LockForecast['days'], { from, to }: DayRange): LockSum {
  const sum = createSum();
  for (const day of days) if (day.on >= from && day.on <= to) add(sum, day);
  return finish(sum);
}

/** What locks from today through the next `days` days. */
export function locksWithin(forecast: LockForecast, today: Day, days: number): LockSum {
  return sumWithin(forecast.days, { from: today, to: addDays(today, days) });
}
