import { addDays, type Day, type DayRange } from './day';
import type { LockLine } from './earning';
import { compareDecimals, type Decimal, sumDecimals } from './money';

/** Pending money that becomes certain soon. */
export interface UpcomingLocks {
  range: DayRange;
  /** The oldest order that may be among them, while older ones are still being read; `null` when all are known. */
  ordersFrom: Day | null;
  count: number;
  /** The account's own currency first, then by payout. */
  sums: { currency: string; payout: Decimal }[];
}

const DAYS_AHEAD = 7;

/** Seven days, today being the first. */
export function lockRange(today: Day): DayRange {
  return { from: today, to: addDays(today, DAYS_AHEAD - 1) };
}

export function summarizeLocks(
  lines: readonly LockLine[],
  { today, ownCurrency, ordersFrom }: { today: Day; ownCurrency: string } & Pick<UpcomingLocks, 'ordersFrom'>,
): UpcomingLocks {
  const range = lockRange(today);
  const within = lines.filter(({ on }) => on >= range.from && on <= range.to);
  const currencies = [...new Set(within.map(({ currency }) => currency))];
  const sums = currencies.map((currency) => ({
    currency,
    payout: sumDecimals(within.filter((line) => line.currency === currency).map(({ payout }) => payout)),
  }));
  return {
    range,
    ordersFrom,
    count: within.reduce((sum, { count }) => sum + count, 0),
    sums: sums.sort(
      (left, right) =>
        rank(left.currency, ownCurrency) - rank(right.currency, ownCurrency) ||
        compareDecimals(right.payout, left.payout),
    ),
  };
}

function rank(currency: string, own: string): number {
  return currency === own ? 0 : 1;
}
