import { type BucketSize, defaultSize, sizesFor, toBuckets } from './buckets';
import { countDays, type Day, type DayRange, earliest, latest } from './day';
import type { ProgramId } from './id';
import type { Figures } from './performance';
import { type MonthBook, pickStretches } from './performance-book';
import type { Stretch } from './performance-cell';
import { tallyAll, tallyPrograms } from './performance-tally';

export interface SeriesPoint {
  range: DayRange;
  figures: Figures;
  /** Whether all of its days have been read from impact.com. */
  read: boolean;
}

export interface ProgramFigures {
  programId: ProgramId;
  figures: Figures;
  /** Of the period it is compared with; `null` when there is none. */
  before: Figures | null;
}

/** A period, as the pages show it. */
export interface Performance {
  range: DayRange;
  compared: DayRange | null;
  today: Day;
  size: BucketSize;
  total: Figures;
  /** Of the compared period; `null` when there is none, or when not all of it has been read. */
  before: Figures | null;
  /** Whether the clicks of all days, and of all compared ones, are known: a part says nothing about a rise. */
  clicksComparable: boolean;
  series: readonly SeriesPoint[];
  /** The compared period in the same steps; its first stands under the first of `series`. */
  seriesBefore: readonly SeriesPoint[];
  programs: readonly ProgramFigures[];
  /** Every currency of the period or of the one before: the account's own first, then by payout. */
  currencies: readonly string[];
  /** Days of the range whose clicks are known. */
  clickDays: number;
  /** Days of the range up to today that have not been read from impact.com yet. */
  daysMissing: number;
}

export interface PerformanceInput {
  range: DayRange;
  compared: DayRange | null;
  today: Day;
  /** As the user chose it, where it can be drawn. */
  size: BucketSize | null;
  /** The account's own. */
  currency: string;
  /** Every month that `range` or `compared` touches. */
  books: readonly MonthBook[];
  /** The oldest day read; `null` before the first. */
  readBackTo: Day | null;
}

/** Sums a period and the one it is compared with, in steps and by program. */
export function summarizePerformance(input: PerformanceInput): Performance {
  const { range, today, books, readBackTo } = input;
  const size = sizesFor(range).find((one) => one === input.size) ?? defaultSize(range);
  const compared = input.compared;
  // A part of the days before would make every period a rise.
  const comparable = compared !== null && isRead(compared, readBackTo);
  const inRange = pickStretches(books, range, 'together');
  const inCompared = comparable ? pickStretches(books, compared, 'together') : null;
  const total = tallyAll(inRange);
  const before = inCompared && tallyAll(inCompared);
  return {
    range,
    compared,
    today,
    size,
    total,
    before,
    clicksComparable:
      inCompared !== null && knowsAll(inRange, range, today) && knowsAll(inCompared, compared, today),
    series: toSeries(input, range, size),
    seriesBefore: comparable ? toSeries(input, compared, size) : [],
    programs: summarizePrograms(books, range, comparable ? compared : null),
    currencies: listCurrencies(total, before, input.currency),
    clickDays: countClickDays(inRange),
    daysMissing: countMissing(range, today, readBackTo),
  };
}

function isRead({ from }: DayRange, readBackTo: Day | null): boolean {
  return readBackTo !== null && from >= readBackTo;
}

function knowsAll(stretches: readonly Stretch[], range: DayRange | null, today: Day): boolean {
  return (
    range !== null &&
    countClickDays(stretches) === countDays({ from: range.from, to: earliest(range.to, today) })
  );
}

function toSeries({ books, readBackTo }: PerformanceInput, range: DayRange, size: BucketSize): SeriesPoint[] {
  return toBuckets(range, size).map((bucket) => ({
    range: bucket,
    figures: tallyAll(pickStretches(books, bucket, 'together')),
    read: isRead(bucket, readBackTo),
  }));
}

function summarizePrograms(
  books: readonly MonthBook[],
  range: DayRange,
  compared: DayRange | null,
): ProgramFigures[] {
  const stretches = pickStretches(books, range, 'byProgram');
  const known = stretches.some(({ clickDays }) => clickDays > 0);
  const now = tallyPrograms(stretches);
  const before = compared && tallyPrograms(pickStretches(books, compared, 'byProgram'));
  // A program without a line has nought, of clicks too where those of the days are known.
  const none = tallyAll(known ? [{ ...range, cells: [], clicks: new Map(), clickDays: 1 }] : []);
  const ids = new Set([...now.keys(), ...(before?.keys() ?? [])]);
  return [...ids].map((programId) => ({
    programId,
    figures: now.get(programId) ?? none,
    before: before && (before.get(programId) ?? none),
  }));
}

function listCurrencies(total: Figures, before: Figures | null, own: string): string[] {
  const found = [...total.money, ...(before?.money ?? [])].map(({ currency }) => currency);
  const currencies = [...new Set(found)];
  return currencies.includes(own) ? [own, ...currencies.filter((currency) => currency !== own)] : currencies;
}

function countClickDays(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { clickDays }) => sum + clickDays, 0);
}

/** What lies ahead is not missing: nothing has happened there. */
function countMissing(range: DayRange, today: Day, readBackTo: Day | null): number {
  const until = earliest(range.to, today);
  const wanted = countDays({ from: range.from, to: until });
  if (readBackTo === null) return wanted;
  return wanted - countDays({ from: latest(range.from, readBackTo), to: until });
}

/** More points than this are not told apart in a line as small as a word. */
const SPARK_DAYS = 31;
const SPARK_WEEKS = 31;

/** Each program's payout (approved and pending) over the range, in steps, as lengths to draw. */
export function sparkPrograms(
  books: readonly MonthBook[],
  range: DayRange,
  currency: string,
): Map<ProgramId, number[]> {
  const buckets = toBuckets(range, sparkSize(range));
  const sparks = new Map<ProgramId, number[]>();
  for (const [index, bucket] of buckets.entries()) {
    for (const { cells } of pickStretches(books, bucket, 'byProgram'))
      for (const { programId, currency: own, state, payout } of cells) {
        if (own !== currency || (state !== 'approved' && state !== 'pending')) continue;
        const line = sparks.get(programId) ?? Array<number>(buckets.length).fill(0);
        sparks.set(programId, line);
        line[index] = (line[index] ?? 0) + Number(payout.units) / 10 ** payout.scale;
      }
  }
  return sparks;
}

function sparkSize(range: DayRange): BucketSize {
  const days = countDays(range);
  if (days <= SPARK_DAYS) return 'day';
  return days <= SPARK_WEEKS * 7 ? 'week' : 'month';
}
