import type { ActionState } from './action';
import type { Day, DayRange } from './day';
import type { Decimal } from './money';

export interface StateFigures {
  count: number;
  /** Payout of the state; for `reversed`, the payout that was lost (first tracked). */
  payout: Decimal;
}

/** Everything known of a period in one currency. Currencies are never added together. */
export interface CurrencyFigures {
  currency: string;
  /** Approved and pending together: what the period has earned so far. */
  payout: Decimal;
  /** Sale amount of actions that are not reversed. */
  saleAmount: Decimal;
  byState: Record<ActionState, StateFigures>;
}

/** Clicks of the days of the period whose click totals are known. */
export interface ClickFigures {
  /** The known days within the period, oldest first. */
  days: Day[];
  clicks: number;
  /** Actions (not reversed) on those days. */
  actions: number;
  /** actions / clicks, as a fraction; `null` without clicks. */
  conversionRate: Decimal | null;
  /** payout / clicks on those days per currency; empty without clicks. */
  epc: { currency: string; amount: Decimal }[];
}

export interface EarningsOverview {
  range: DayRange;
  today: Day;
  /** The account's own currency first, then by payout. Empty when the period has no action. */
  currencies: CurrencyFigures[];
  counts: Record<ActionState, number>;
  clicks: ClickFigures;
  /** Days of the range that the first sync has not reached yet; 0 when all are here. */
  daysMissing: number;
}
