import { type Day, type DayRange, earliest, latest } from './day';
import type { ClearingLine } from './forecast-clearing';
import { medianDelay } from './forecast-clearing';
import type { ProgramId } from './id';
import { compareDecimals, createDecimalSum, type Decimal } from './money';
import type { ClearingDelays, PaymentStage } from './payments';
import { monthsOf } from './performance-book';
import { startOfMonth } from './period';

export interface PaymentSum {
  count: number;
  payout: Decimal;
}

export type PaymentSums = Record<PaymentStage, PaymentSum>;

/** Every currency that has money on its way or has had, the account's own first. */
export function paymentCurrencies(lines: readonly ClearingLine[], own: string): string[] {
  const found = new Set(lines.map(({ currency }) => currency));
  return [...found].sort(
    (left, right) => Number(right === own) - Number(left === own) || left.localeCompare(right),
  );
}

/** What stands where now. Of what has cleared, that of the days `since`. */
export function sumStages(lines: readonly ClearingLine[], since: Day): PaymentSums {
  const cleared = lines.filter(({ stage, clearsOn }) => stage === 'cleared' && (clearsOn ?? '') >= since);
  return {
    pending: sumOf(lines.filter(({ stage }) => stage === 'pending')),
    approved: sumOf(lines.filter(({ stage }) => stage === 'approved')),
    cleared: sumOf(cleared),
  };
}

export interface PaymentMonth extends PaymentSums {
  range: DayRange;
}

export const MONTHS_BACK = 11;
const LEAST_MONTHS_BACK = 2;
const MOST_MONTHS_AHEAD = 12;

/** By the month money cleared or is expected to: up to twelve months back and ahead, as far as there is anything. */
export function paymentMonths(lines: readonly ClearingLine[], today: Day): PaymentMonth[] {
  const thisMonth = startOfMonth(today);
  const dated = lines.flatMap((line) => (line.clearsOn === null ? [] : [{ line, on: line.clearsOn }]));
  const last = dated.reduce((day, { on }) => latest(day, on), today);
  const until = earliest(last, addMonths(thisMonth, MOST_MONTHS_AHEAD));
  const oldest = dated.reduce((day, { on }) => earliest(day, on), addMonths(thisMonth, -LEAST_MONTHS_BACK));
  const first = latest(oldest, addMonths(thisMonth, -MONTHS_BACK));
  const byMonth = Map.groupBy(dated, ({ on }) => on.slice(0, 7));
  return monthsOf({ from: first, to: until }).map((range) => {
    const own = (byMonth.get(range.from.slice(0, 7)) ?? []).map(({ line }) => line);
    return { range, ...sumStages(own, range.from) };
  });
}

/** What has no day to be expected on: no locking date, or nothing has ever cleared. */
export function undatedPayments(lines: readonly ClearingLine[]): PaymentSum {
  return sumOf(lines.filter(({ clearsOn }) => clearsOn === null));
}

export interface ProgramPayments extends PaymentSums {
  programId: ProgramId;
  /** The next day any of its pending money locks; `null` when none is known. */
  locksNext: Day | null;
  /** Days from lock to clearing, the middle one of all seen. */
  delay: number | null;
}

/** By program, what is on its way first. */
export function paymentPrograms(
  lines: readonly ClearingLine[],
  delays: ReadonlyMap<ProgramId, ClearingDelays>,
  today: Day,
): ProgramPayments[] {
  const since = addMonths(startOfMonth(today), -MONTHS_BACK);
  return [...Map.groupBy(lines, ({ programId }) => programId)]
    .map(([programId, own]) => ({
      programId,
      ...sumStages(own, since),
      locksNext: nextLock(own, today),
      delay: medianDelay(delays.get(programId) ?? new Map()),
    }))
    .sort(
      (left, right) =>
        compareDecimals(right.approved.payout, left.approved.payout) ||
        compareDecimals(right.pending.payout, left.pending.payout) ||
        compareDecimals(right.cleared.payout, left.cleared.payout),
    );
}

function nextLock(lines: readonly ClearingLine[], today: Day): Day | null {
  const days = lines.flatMap(({ stage, on }) =>
    stage === 'pending' && on !== null && on >= today ? [on] : [],
  );
  return days.reduce<Day | null>((next, day) => (next === null ? day : earliest(next, day)), null);
}

export interface CalendarDay {
  day: Day;
  /** Pending money that locks that day. */
  locks: PaymentSum;
  cleared: PaymentSum;
  /** Expected to clear: approved, and pending that is not reversed until then. */
  expected: PaymentSum;
}

/** The days of a month, each with what happens on it. */
export function paymentCalendar(lines: readonly ClearingLine[], days: readonly Day[]): CalendarDay[] {
  const locking = Map.groupBy(
    lines.filter(({ stage }) => stage === 'pending'),
    ({ on }) => on,
  );
  const clearing = Map.groupBy(lines, ({ clearsOn }) => clearsOn);
  return days.map((day) => {
    const own = clearing.get(day) ?? [];
    return {
      day,
      locks: sumOf(locking.get(day) ?? []),
      cleared: sumOf(own.filter(({ expected }) => !expected)),
      expected: sumOf(own.filter(({ expected }) => expected)),
    };
  });
}

/** `2026-11` as an address has it, to its days; `undefined` for anything else. */
export function parseMonth(text: string | undefined): DayRange | undefined {
  if (text === undefined || !/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)) return undefined;
  const first = `${text}-01` as Day;
  return monthsOf({ from: first, to: first })[0];
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

function sumOf(lines: readonly ClearingLine[]): PaymentSum {
  const sum = createDecimalSum();
  let count = 0;
  for (const line of lines) {
    sum.add(line.payout);
    count += line.count;
  }
  return { count, payout: sum.total() };
}
