import type { ActionState } from './action';
import { countDays, type Day, type DayRange, latest } from './day';
import type { SumLine } from './earning';
import type { ProgramId } from './id';
import { compareDecimals, type Decimal, divideDecimals, sumDecimals, toDecimal, ZERO } from './money';
import type { ClickFigures, CurrencyFigures, EarningsOverview, StateFigures } from './overview';

export interface OverviewInput {
  range: DayRange;
  today: Day;
  /** The account's own, shown first. */
  currency: string;
  sumDays: readonly { day: Day; lines: readonly SumLine[] }[];
  clickDays: readonly { day: Day; programs: readonly { programId: ProgramId; clicks: number }[] }[];
  /** The oldest day read; `null` before the first. */
  readBackTo: Day | null;
}

const STATES: readonly ActionState[] = ['pending', 'approved', 'reversed', 'other'];
const RATE_DIGITS = 6;

/** Sums a period from the totals of its days. Currencies stay apart. */
export function summarizeOverview(input: OverviewInput): EarningsOverview {
  const lines = input.sumDays.flatMap((day) => day.lines);
  return {
    range: input.range,
    today: input.today,
    currencies: summarizeCurrencies(lines, input.currency),
    counts: eachState((state) => countOf(lines.filter((line) => line.state === state))),
    clicks: summarizeClicks(input),
    daysMissing: countMissing(input),
  };
}

/** The sums of each currency, `own` first, then by payout. */
export function summarizeCurrencies(lines: readonly SumLine[], own: string): CurrencyFigures[] {
  const currencies = [...new Set(lines.map((line) => line.currency))];
  return currencies
    .map((currency) =>
      summarizeCurrency(
        lines.filter((line) => line.currency === currency),
        currency,
      ),
    )
    .sort((left, right) => rank(left, own) - rank(right, own) || compareDecimals(right.payout, left.payout));
}

function rank({ currency }: CurrencyFigures, own: string): number {
  return currency === own ? 0 : 1;
}

function summarizeCurrency(lines: readonly SumLine[], currency: string): CurrencyFigures {
  const standing = lines.filter((line) => line.state !== 'reversed');
  return {
    currency,
    payout: sumDecimals(lines.filter(isEarned).map((line) => line.payout)),
    saleAmount: sumDecimals(standing.map((line) => line.saleAmount)),
    byState: eachState((state) => summarizeState(lines, state)),
  };
}

function summarizeState(lines: readonly SumLine[], state: ActionState): StateFigures {
  const own = lines.filter((line) => line.state === state);
  const amounts = own.map((line) => (state === 'reversed' ? line.intendedPayout : line.payout));
  return { count: countOf(own), payout: sumDecimals(amounts) };
}

/** A state we do not know is shown, but is no money anyone can count on. */
export function isEarned({ state }: SumLine): boolean {
  return state === 'approved' || state === 'pending';
}

function summarizeClicks({ sumDays, clickDays }: OverviewInput): ClickFigures {
  const days = clickDays.map(({ day }) => day);
  const lines = sumDays.filter(({ day }) => days.includes(day)).flatMap((day) => day.lines);
  const clicks = clickDays.flatMap((day) => day.programs).reduce((sum, program) => sum + program.clicks, 0);
  const actions = countOf(lines.filter((line) => line.state !== 'reversed'));
  return {
    days,
    clicks,
    actions,
    conversionRate: ratio(fromCount(actions), clicks),
    epc: earningsPerClick(lines.filter(isEarned), clicks),
  };
}

function earningsPerClick(lines: readonly SumLine[], clicks: number): ClickFigures['epc'] {
  const currencies = [...new Set(lines.map((line) => line.currency))];
  return currencies.flatMap((currency) => {
    const payout = sumDecimals(lines.filter((line) => line.currency === currency).map((line) => line.payout));
    const amount = ratio(payout, clicks);
    return amount === null ? [] : [{ currency, amount }];
  });
}

/** A zero denominator has no ratio, not a ratio of zero. */
function ratio(dividend: Decimal, divisor: number): Decimal | null {
  return divideDecimals(dividend, fromCount(divisor), RATE_DIGITS) ?? null;
}

function countMissing({ range, readBackTo }: OverviewInput): number {
  if (readBackTo === null) return countDays(range);
  return countDays(range) - countDays({ from: latest(range.from, readBackTo), to: range.to });
}

function eachState<Value>(figureOf: (state: ActionState) => Value): Record<ActionState, Value> {
  return Object.fromEntries(STATES.map((state) => [state, figureOf(state)])) as Record<ActionState, Value>;
}

function countOf(lines: readonly SumLine[]): number {
  return lines.reduce((sum, line) => sum + line.count, 0);
}

function fromCount(count: number): Decimal {
  return toDecimal(String(count)) ?? ZERO;
}
