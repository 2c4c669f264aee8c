import { readClickDrafts } from '@/lib/db/click-days';
import type { ClickDayRecord, SumDayRecord } from '@/lib/db/schema';
import { readSumDays } from '@/lib/db/sum-days';
import { chartRange } from '@/lib/domain/chart-day';
import { addDays, type Day, type DayRange, dayAt, earliest } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { type Period, periodRange, previousRange } from '@/lib/domain/period';

/** The days the popup needs of a period: with those it is compared with, or without. */
export function neededDays(period: Period, today: Day, compare: boolean): DayRange {
  const range = periodRange(period, today);
  const shown = { from: earliest(range.from, chartRange(range).from), to: range.to };
  return compare ? { from: earliest(previousRange(period, today).from, shown.from), to: range.to } : shown;
}

export interface PeriodDays {
  sumDays: SumDayRecord[];
  clickDays: ClickDayRecord[];
}

export interface Ahead {
  range: DayRange;
  days: Promise<PeriodDays>;
}

/**
 * Begins to read the days that are probably meant, before it is known which day the account has: of a large account
 * this takes longest. A device whose clock is right is at most a day off.
 */
export function readAhead(accountId: AccountId, period: Period, nowMs: number, compare: boolean): Ahead {
  const { from, to } = neededDays(period, dayAt(nowMs, 'UTC'), compare);
  const range = { from: addDays(from, -1), to: addDays(to, 1) };
  const days = readPeriodDays(accountId, range);
  days.catch(() => undefined);
  return { range, days };
}

/** What was read ahead where it holds the days; else the days. */
export async function takeDays(
  { range, days }: Ahead,
  accountId: AccountId,
  needed: DayRange,
): Promise<PeriodDays> {
  const holdsThem = needed.from >= range.from && needed.to <= range.to;
  const { sumDays, clickDays } = await (holdsThem ? days : readPeriodDays(accountId, needed));
  return { sumDays: within(sumDays, needed), clickDays: within(clickDays, needed) };
}

async function readPeriodDays(accountId: AccountId, range: DayRange): Promise<PeriodDays> {
  const [sumDays, clickDays] = await Promise.all([
    readSumDays(accountId, range),
    readClickDrafts(accountId, range),
  ]);
  return { sumDays, clickDays };
}

export function within<Item extends { day: Day }>(items: readonly Item[], { from, to }: DayRange): Item[] {
  return items.filter(({ day }) => day >= from && day <= to);
}
