/** What the pages of figures ask: for tests of something else no answer at all, for theirs one over some lines. */
import { addDays, type Day } from '@/lib/domain/day';
import type { EarningLine } from '@/lib/domain/earning';
import { toProgramId } from '@/lib/domain/id';
import { monthsOf, toMonthBook } from '@/lib/domain/performance-book';
import type { DayInput } from '@/lib/domain/performance-cell';
import { comparedRange, rangeOf } from '@/lib/domain/performance-period';
import { type Performance, sparkPrograms, summarizePerformance } from '@/lib/domain/performance-summary';
import type { PerformanceQueries, PerformanceQuestion } from '@/lib/queries/performance';
import { day, decimal, TODAY } from './builders';

export function waitingPerformance(): PerformanceQueries {
  const never = () => new Promise<never>(() => undefined);
  return {
    performance: never,
    programSparks: never,
    programs: never,
    lockForecast: never,
    labelFigures: never,
    payments: never,
    readAhead: never,
  };
}

type LineTexts = 'programId' | 'payout' | 'intendedPayout' | 'saleAmount';

/** A line of one approved action of 1.00 USD over a sale of 10.00. */
export function anEarningLine(
  some: Partial<Omit<EarningLine, LineTexts>> & Partial<Record<LineTexts, string>> = {},
): EarningLine {
  const { programId = '20101', payout = '1.00', saleAmount = '10.00', ...rest } = some;
  const { intendedPayout = payout, ...others } = rest;
  return {
    currency: 'USD',
    state: 'approved',
    count: 1,
    ...others,
    programId: toProgramId(programId),
    payout: decimal(payout),
    intendedPayout: decimal(intendedPayout),
    saleAmount: decimal(saleAmount),
  };
}

/** One day's lines, and its clicks by program where they are known. */
export function aFigureDay(on: string, lines: EarningLine[], clicks?: Record<string, number>): DayInput {
  const known =
    clicks && Object.entries(clicks).map(([id, count]) => ({ programId: toProgramId(id), clicks: count }));
  return { day: day(on), lines, clicks: known ?? null };
}

export interface FigureWorld {
  days: readonly DayInput[];
  readBackTo?: Day | null;
}

/** The answer to a question over these days, as the database would give it. */
export function performanceOf(
  { days, readBackTo = day('2020-01-01') }: FigureWorld,
  { period, comparison, size }: PerformanceQuestion,
): Performance {
  const range = rangeOf(period, TODAY, day('2023-11-20'));
  return summarizePerformance({
    range,
    compared: comparedRange(period, range, comparison),
    today: TODAY,
    size,
    currency: 'USD',
    books: toBooks(days),
    readBackTo,
  });
}

export function sparksOf(
  { days }: FigureWorld,
  ...[, range, currency]: Parameters<PerformanceQueries['programSparks']>
) {
  return sparkPrograms(toBooks(days), range, currency);
}

function toBooks(days: readonly DayInput[]) {
  return monthsOf({ from: addDays(TODAY, -2_300), to: addDays(TODAY, 400) }).map((month) =>
    toMonthBook(
      month,
      days.filter((one) => one.day >= month.from && one.day <= month.to),
    ),
  );
}
