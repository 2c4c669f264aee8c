import type { ChartDay } from '@/lib/domain/chart-day';
import type { Decimal } from '@/lib/domain/money';

/** What the popup's chart shows of each day. */
export const METRICS = ['payout', 'actions', 'clicks'] as const;

export type Metric = (typeof METRICS)[number];

/** One day's bar: lengths to draw, where a float is exact enough, between 0 and 1. */
export interface Bar {
  firm: number;
  pending: number;
  /** Whether the day's value is known at all. */
  known: boolean;
}

/** Each day's bar, the highest reaching 1. */
export function toBars(days: readonly ChartDay[], metric: Metric, currency: string): Bar[] {
  const values = days.map((day) => valuesOf(day, metric, currency));
  const highest = Math.max(0, ...values.map(({ firm, pending }) => firm + pending));
  if (highest === 0) return values;
  return values.map(({ firm, pending, known }) => ({
    firm: firm / highest,
    pending: pending / highest,
    known,
  }));
}

function valuesOf(day: ChartDay, metric: Metric, currency: string): Bar {
  const { approved, pending, read, clicks } = day;
  if (metric === 'clicks') return { firm: clicks ?? 0, pending: 0, known: clicks !== null };
  if (metric === 'actions') return { firm: approved.actions, pending: pending.actions, known: read };
  return {
    firm: toLength(approved.payouts[currency]),
    pending: toLength(pending.payouts[currency]),
    known: read,
  };
}

/** A payout below nothing (a correction) has no bar. */
function toLength(payout: Decimal | undefined): number {
  return payout === undefined ? 0 : Math.max(0, Number(payout));
}

/** The day with the highest bar; nothing when all are level with the ground. */
export function highestDay(days: readonly ChartDay[], bars: readonly Bar[]): ChartDay | undefined {
  const heights = bars.map(({ firm, pending }) => firm + pending);
  const highest = Math.max(0, ...heights);
  return highest === 0 ? undefined : days[heights.indexOf(highest)];
}
