import type { ActionState } from './action';
import { type Decimal, divideDecimals, subtractDecimals, sumDecimals, toDecimal, ZERO } from './money';

export interface StateSum {
  count: number;
  /** For `reversed`, the payout that was lost (first tracked). */
  payout: Decimal;
}

/** What some days hold in one currency. */
export interface MoneyFigures {
  currency: string;
  /** Approved and pending together. */
  payout: Decimal;
  byState: Record<ActionState, StateSum>;
  /** Sale amount of actions that are not reversed. */
  saleAmount: Decimal;
  /** Payout (approved and pending) of the days whose clicks are known. */
  clickedPayout: Decimal;
}

/** What some days hold. Counts are of every currency; money is in each currency by itself. */
export interface Figures {
  counts: Record<ActionState, number>;
  /** By payout, the largest first. */
  money: readonly MoneyFigures[];
  /** `null` when no day's clicks are known. */
  clicks: number | null;
  /** Actions, not reversed, of the days whose clicks are known. */
  clickedActions: number;
}

/** What a chart or a column can show. */
export const METRICS = ['payout', 'sale', 'actions', 'clicks', 'conversion', 'epc', 'reversal'] as const;

export type Metric = (typeof METRICS)[number];

const RATE_DIGITS = 6;

/** A metric's value; `null` where it has none (a rate over nothing, clicks not known). */
export function metricOf(figures: Figures, metric: Metric, currency: string): Decimal | null {
  switch (metric) {
    case 'payout':
      return moneyIn(figures, currency)?.payout ?? ZERO;
    case 'sale':
      return moneyIn(figures, currency)?.saleAmount ?? ZERO;
    case 'actions':
      return fromCount(standingActions(figures));
    case 'clicks':
      return figures.clicks === null ? null : fromCount(figures.clicks);
    case 'conversion':
      return perClick(fromCount(figures.clickedActions), figures);
    case 'epc':
      return perClick(moneyIn(figures, currency)?.clickedPayout ?? ZERO, figures);
    case 'reversal':
      return reversalRate(figures);
  }
}

/** What impact.com calls actions: those that are not reversed. */
export function standingActions({ counts }: Figures): number {
  return counts.pending + counts.approved + counts.other;
}

/** Reversed of all that were tracked, by count; `null` when there is none. */
export function reversalRate({ counts }: Figures): Decimal | null {
  const { pending, approved, reversed } = counts;
  return ratio(fromCount(reversed), fromCount(pending + approved + reversed));
}

/** The same by money: what was lost of what was tracked. Corrections below zero make it no rate at all. */
export function reversalRateByPayout(figures: Figures, currency: string): Decimal | null {
  const money = moneyIn(figures, currency);
  if (!money) return null;
  const lost = money.byState.reversed.payout;
  const tracked = sumDecimals([money.payout, lost]);
  return tracked.startsWith('-') || lost.startsWith('-') ? null : ratio(lost, tracked);
}

export function moneyIn({ money }: Figures, currency: string): MoneyFigures | undefined {
  return money.find((one) => one.currency === currency);
}

export interface Change {
  difference: Decimal;
  /** As a fraction of what was before; `null` of nothing, and of less than nothing. */
  fraction: Decimal | null;
}

export function changeFrom(before: Decimal | null, now: Decimal | null): Change | null {
  if (before === null || now === null) return null;
  const difference = subtractDecimals(now, before);
  return { difference, fraction: before.startsWith('-') ? null : ratio(difference, before) };
}

function perClick(amount: Decimal, { clicks }: Figures): Decimal | null {
  return clicks === null ? null : ratio(amount, fromCount(clicks));
}

function ratio(dividend: Decimal, divisor: Decimal): Decimal | null {
  return divideDecimals(dividend, divisor, RATE_DIGITS) ?? null;
}

export function fromCount(count: number): Decimal {
  return toDecimal(String(count)) ?? ZERO;
}
