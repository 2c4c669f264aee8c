import { addDays, countDays, type Day, type DayRange, listDays } from './day';
import type { SumLine } from './earning';
import type { ProgramId } from './id';
import { createDecimalSum, type Decimal } from './money';

/** A day of the popup's chart. */
export interface ChartDay {
  day: Day;
  /** Whether its actions have been read; what is not read is no day without sales. */
  read: boolean;
  approved: ChartSums;
  pending: ChartSums;
  /** `null` where the day's clicks are not known. */
  clicks: number | null;
}

export interface ChartSums {
  actions: number;
  /** Payout by currency; a currency without any is missing. */
  payouts: Record<string, Decimal>;
}

/** A single day says little by itself: its chart shows it at the end of two weeks. */
const DAYS_AROUND_ONE = 14;

/** The days a period's chart draws. */
export function chartRange(range: DayRange): DayRange {
  return countDays(range) > 1 ? range : { from: addDays(range.to, 1 - DAYS_AROUND_ONE), to: range.to };
}

export interface ChartInput {
  range: DayRange;
  sumDays: readonly { day: Day; lines: readonly SumLine[] }[];
  clickDays: readonly { day: Day; programs: readonly { programId: ProgramId; clicks: number }[] }[];
  /** The oldest day read; `null` before the first. */
  readBackTo: Day | null;
}

export function summarizeChart({ range, sumDays, clickDays, readBackTo }: ChartInput): ChartDay[] {
  const lines = new Map(sumDays.map((one) => [one.day, one.lines]));
  const clicks = new Map(clickDays.map((one) => [one.day, sumClicks(one.programs)]));
  return listDays(range).map((day) => ({
    day,
    read: readBackTo !== null && day >= readBackTo,
    approved: sumState(lines.get(day) ?? [], 'approved'),
    pending: sumState(lines.get(day) ?? [], 'pending'),
    clicks: clicks.get(day) ?? null,
  }));
}

function sumState(lines: readonly SumLine[], state: 'approved' | 'pending'): ChartSums {
  const own = lines.filter((line) => line.state === state);
  const sums = new Map<string, ReturnType<typeof createDecimalSum>>();
  for (const { currency, payout } of own) {
    const sum = sums.get(currency) ?? createDecimalSum();
    sum.add(payout);
    sums.set(currency, sum);
  }
  return {
    actions: own.reduce((count, line) => count + line.count, 0),
    payouts: Object.fromEntries([...sums].map(([currency, sum]) => [currency, sum.total()])),
  };
}

function sumClicks(programs: readonly { clicks: number }[]): number {
  return programs.reduce((sum, { clicks }) => sum + clicks, 0);
}
