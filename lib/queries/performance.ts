import { onChange } from '@/lib/db/changes';
import { readPrograms } from '@/lib/db/programs';
import { readProgress } from '@/lib/db/progress';
import { readOpenSums } from '@/lib/db/sum-days';
import type { Account } from '@/lib/domain/account';
import type { BucketSize } from '@/lib/domain/buckets';
import { addYears, type Day, type DayRange, dayAt, earliest, latest } from '@/lib/domain/day';
import { forecastLocks, type LockForecast } from '@/lib/domain/forecast';
import type { AccountId, ProgramId } from '@/lib/domain/id';
import type { LabelQuestion, LabelTable } from '@/lib/domain/label-figures';
import { monthsOf } from '@/lib/domain/performance-book';
import {
  type Comparison,
  comparedRange,
  HISTORY_YEARS,
  type PeriodChoice,
  rangeOf,
} from '@/lib/domain/performance-period';
import { type Performance, sparkPrograms, summarizePerformance } from '@/lib/domain/performance-summary';
import type { Program } from '@/lib/domain/program';
import { ordersKnownFrom } from '@/lib/domain/progress';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { guarded } from './guarded';
import { readLabelFigures } from './label-figures';
import { type Payments, readPayments } from './payments';
import { createShelf, type Shelf } from './performance-shelf';

export interface PerformanceQuestion {
  period: PeriodChoice;
  comparison: Comparison;
  /** `null` for the one that is read most easily. */
  size: BucketSize | null;
}

export interface LockForecasts {
  /** The oldest order that may be among them, while older ones are still to be read; `null` when all are known. */
  ordersFrom: Day | null;
  currencies: LockForecast[];
}

/** What the pages of figures may ask. Rejects with a `DatabaseError` when the database cannot be read. */
export interface PerformanceQueries {
  performance(account: Account, question: PerformanceQuestion): Promise<Performance>;
  /** Each program's payout over a range, as lengths to draw. */
  programSparks(account: Account, range: DayRange, currency: string): Promise<Map<ProgramId, number[]>>;
  programs(accountId: AccountId): Promise<Program[]>;
  lockForecast(account: Account): Promise<LockForecasts>;
  /** Actions of the period (and of the one before) by label, or by program; what was counted until `signal` aborts. */
  labelFigures(account: Account, question: LabelQuestion, signal?: AbortSignal): Promise<LabelTable>;
  payments(account: Account): Promise<Payments>;
  /** Reads the rest of the history, the newest month first, so that every period is at hand at once. */
  readAhead(account: Account): Promise<void>;
}

export function createPerformanceQueries(clock: Clock = systemClock): PerformanceQueries {
  const shelf = createShelf();
  // Older than every page's own listener: what was read is forgotten before anyone reads again.
  onChange(({ accountId, linksOnly }) => linksOnly || shelf.forget(accountId));
  return {
    performance: (account, question) => guarded(() => readPerformance(clock, shelf, account, question)),
    programSparks: (account, range, currency) =>
      guarded(() => readSparks(clock, shelf, account, range, currency)),
    programs: (accountId) => guarded(() => readPrograms(accountId)),
    lockForecast: (account) => guarded(() => readForecast(clock, account)),
    labelFigures: (account, question, signal) => guarded(() => readLabelFigures(account, question, signal)),
    payments: (account) => guarded(() => readPaymentsNow(clock, account)),
    readAhead: (account) => guarded(() => readHistory(clock, shelf, account)),
  };
}

interface Moment {
  today: Day;
  /** The oldest day read; `null` before the first. */
  readBackTo: Day | null;
  historyFrom: Day;
}

/** "Today" is impact.com's: a device whose clock is wrong still shows the right day. */
async function readMoment(clock: Clock, account: Account): Promise<Moment> {
  const progress = await readProgress(account.id);
  const today = dayAt(clock.now() + (progress?.clockOffsetMs ?? 0), account.timeZone);
  const historyFrom = progress?.historyFrom ?? addYears(today, -HISTORY_YEARS);
  return { today, readBackTo: progress?.readBackTo ?? null, historyFrom };
}

async function readPerformance(
  clock: Clock,
  shelf: Shelf,
  account: Account,
  { period, comparison, size }: PerformanceQuestion,
): Promise<Performance> {
  const { today, readBackTo, historyFrom } = await readMoment(clock, account);
  const range = rangeOf(period, today, historyFrom);
  const compared = comparedRange(period, range, comparison);
  const books = await Promise.all(
    [range, ...(compared ? [compared] : [])].map((days) => shelf.books(account.id, days, today)),
  );
  return summarizePerformance({
    range,
    compared,
    today,
    size,
    currency: account.currency,
    books: [...new Set(books.flat())],
    readBackTo,
  });
}

async function readSparks(
  clock: Clock,
  shelf: Shelf,
  account: Account,
  range: DayRange,
  currency: string,
): Promise<Map<ProgramId, number[]>> {
  const { today } = await readMoment(clock, account);
  return sparkPrograms(await shelf.books(account.id, range, today), range, currency);
}

async function readForecast(clock: Clock, account: Account): Promise<LockForecasts> {
  const [{ today }, progress, days] = await Promise.all([
    readMoment(clock, account),
    readProgress(account.id),
    readOpenSums(account.id),
  ]);
  return {
    ordersFrom: progress ? ordersKnownFrom(progress) : null,
    currencies: forecastLocks(days, today, account.currency),
  };
}

async function readPaymentsNow(clock: Clock, account: Account): Promise<Payments> {
  const { today, readBackTo, historyFrom } = await readMoment(clock, account);
  const whole = readBackTo !== null && readBackTo <= historyFrom;
  return readPayments(account, today, whole ? null : (readBackTo ?? today));
}

async function readHistory(clock: Clock, shelf: Shelf, account: Account): Promise<void> {
  const { today, readBackTo, historyFrom } = await readMoment(clock, account);
  if (readBackTo === null) return;
  const range = { from: earliest(latest(readBackTo, historyFrom), today), to: today };
  for (const month of monthsOf(range).reverse()) await shelf.books(account.id, month, today);
}
