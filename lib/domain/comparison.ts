import type { Day, DayRange, InstantText } from './day';
import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  isZeroDecimal,
  subtractDecimals,
  ZERO,
} from './money';

/** How one currency's payout differs from what it was before. */
export interface Change {
  currency: string;
  before: Decimal;
  /** Now less before. */
  amount: Decimal;
  /** `amount` as a fraction of what was before; `null` where that was nothing, or less. */
  fraction: Decimal | null;
}

/** A period beside the one before it, or why the two cannot be held side by side. */
export type Comparison =
  | {
      status: 'compared';
      range: DayRange;
      /** Today is held against the same hours of that day: up to this moment of it. */
      until: InstantText | null;
      /** In the order of the payouts; then currencies that only the days before had. */
      changes: Change[];
    }
  /** The days before are still to be read. */
  | { status: 'not-read' }
  /** Nothing has been read since this day, so the period is known in part. */
  | { status: 'behind'; readTo: Day };

export interface CurrencyPayout {
  currency: string;
  payout: Decimal;
}

const FRACTION_DIGITS = 4;

/** Each currency against itself: currencies are never added together. */
export function comparePayouts(now: readonly CurrencyPayout[], before: readonly CurrencyPayout[]): Change[] {
  const currencies = new Set([...now, ...before].map(({ currency }) => currency));
  return [...currencies].map((currency) =>
    comparePayout(currency, payoutIn(now, currency), payoutIn(before, currency)),
  );
}

function comparePayout(currency: string, now: Decimal, before: Decimal): Change {
  const amount = subtractDecimals(now, before);
  const comparable = compareDecimals(before, ZERO) > 0;
  const fraction = comparable ? divideDecimals(amount, before, FRACTION_DIGITS) : undefined;
  return { currency, before, amount, fraction: fraction ?? null };
}

function payoutIn(payouts: readonly CurrencyPayout[], currency: string): Decimal {
  return payouts.find((one) => one.currency === currency)?.payout ?? ZERO;
}

export type Direction = 'up' | 'down' | 'same';

export function directionOf({ amount }: Change): Direction {
  if (isZeroDecimal(amount)) return 'same';
  return amount.startsWith('-') ? 'down' : 'up';
}
