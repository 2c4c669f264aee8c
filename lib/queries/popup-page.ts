import { readActionDay } from '@/lib/db/action-days';
import { areClicksKnown } from '@/lib/db/click-days';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { chartRange, summarizeChart } from '@/lib/domain/chart-day';
import { type Comparison, type CurrencyPayout, comparePayouts } from '@/lib/domain/comparison';
import {
  type Day,
  type DayRange,
  dayAt,
  earliest,
  type InstantText,
  sameHourOn,
  toMilliseconds,
} from '@/lib/domain/day';
import { type SumDay, summarizeDay } from '@/lib/domain/earning';
import type { AccountId } from '@/lib/domain/id';
import { createDecimalSum, type DecimalSum } from '@/lib/domain/money';
import type { EarningsOverview } from '@/lib/domain/overview';
import { type Period, periodRange, previousRange } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import type { Progress } from '@/lib/domain/progress';
import { isEarned, summarizeOverview } from '@/lib/domain/summarize-overview';
import type { Clock } from '@/lib/platform/clock';
import { findAccount, serverNowMs, todayOf } from './find-account';
import { neededDays, readAhead, takeDays, within } from './period-days';

interface Read {
  accountId: AccountId;
  period: Period;
  account: Account | undefined;
  progress: Progress | undefined;
  /** impact.com's moment. */
  nowMs: number;
  today: Day;
  range: DayRange;
  before: DayRange;
}

/**
 * A period's figures and its days, beside the same of the period before. Without `compare` half as many days are
 * read, for the first paint: of a large account they are its longest part.
 */
export async function readPopupPage(
  clock: Clock,
  accountId: AccountId,
  period: Period,
  { compare }: { compare: boolean },
): Promise<PopupPage> {
  const ahead = readAhead(accountId, period, clock.now(), compare);
  const read = await startReading(clock, accountId, period);
  const { range, before, today, progress, account } = read;
  const [{ sumDays, clickDays: drafts }, comparedDay] = await Promise.all([
    takeDays(ahead, accountId, neededDays(period, today, compare)),
    compare && period === 'today' ? readEarningsUntil(read) : undefined,
  ]);
  const clickDays = drafts.filter((record) => areClicksKnown(record, today));
  const readBackTo = progress?.readBackTo ?? null;
  const overview = summarizeOverview({
    range,
    today,
    currency: account?.currency ?? '',
    sumDays: within(sumDays, range),
    clickDays: within(clickDays, range),
    readBackTo,
  });
  const days = comparedDay ? [comparedDay] : within(sumDays, before);
  return {
    overview,
    comparison: compare ? toComparison(read, overview, days) : undefined,
    chart: summarizeChart({ range: chartRange(range), sumDays, clickDays, readBackTo }),
  };
}

async function startReading(clock: Clock, accountId: AccountId, period: Period): Promise<Read> {
  const [account, progress] = await Promise.all([findAccount(accountId), readProgress(accountId)]);
  const today = todayOf(account, progress, clock.now());
  return {
    accountId,
    period,
    account,
    progress,
    nowMs: serverNowMs(clock.now(), progress),
    today,
    range: periodRange(period, today),
    before: previousRange(period, today),
  };
}

/** What the compared day had earned by the hour up to which today is known. */
async function readEarningsUntil(read: Read): Promise<SumDay> {
  const actions = await readActionDay(read.accountId, read.before.from);
  const untilMs = toMilliseconds(sameHourIn(read));
  return summarizeDay(actions.filter(({ eventAt }) => toMilliseconds(eventAt) <= untilMs)).sums;
}

/** The moment up to which today is known, on the compared day's clock: hours the clock skips move it as the zone says. */
function sameHourIn({ nowMs, progress, account, before }: Read): InstantText {
  const knownMs = Math.min(nowMs, progress ? toMilliseconds(progress.updatesReadTo) : nowMs);
  return sameHourOn(before.from, knownMs, account?.timeZone ?? 'UTC');
}

function toComparison(read: Read, { currencies }: EarningsOverview, days: readonly SumDay[]): Comparison {
  const { period, progress, before, range } = read;
  if (!progress?.readBackTo || progress.readBackTo > before.from) return { status: 'not-read' };
  const readTo = readToDay(read);
  if (readTo < range.to) return { status: 'behind', readTo };
  return {
    status: 'compared',
    range: before,
    until: period === 'today' ? sameHourIn(read) : null,
    changes: comparePayouts(currencies, payoutsBefore(days)),
  };
}

/** The day up to which impact.com's news are known; a run that began late on a day knows that day in part. */
function readToDay({ progress, account, today }: Read): Day {
  const readTo = progress ? toMilliseconds(progress.updatesReadTo) : 0;
  return earliest(today, dayAt(readTo, account?.timeZone ?? 'UTC'));
}

function payoutsBefore(days: readonly SumDay[]): CurrencyPayout[] {
  const sums = new Map<string, DecimalSum>();
  for (const { lines } of days)
    for (const line of lines) {
      const sum = sums.get(line.currency) ?? createDecimalSum();
      if (isEarned(line)) sum.add(line.payout);
      sums.set(line.currency, sum);
    }
  return [...sums].map(([currency, sum]) => ({ currency, payout: sum.total() }));
}
