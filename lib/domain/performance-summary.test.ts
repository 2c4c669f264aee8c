import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, decimal } from '@/tests/support/builders';
import type { ActionState } from './action';
import { addDays, countDays, type Day, type DayRange, listDays } from './day';
import type { EarningLine } from './earning';
import { toProgramId } from './id';
import { type Decimal, sumDecimals } from './money';
import { metricOf, moneyIn, reversalRateByPayout } from './performance';
import { type MonthBook, monthsOf, pickStretches, toMonthBook } from './performance-book';
import { type PerformanceInput, sparkPrograms, summarizePerformance } from './performance-summary';

const TODAY = day('2026-11-18');
const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });

interface DayOf {
  day: Day;
  lines: EarningLine[];
  clicks: { programId: EarningLine['programId']; clicks: number }[] | null;
}

function aLine(some: Partial<Omit<EarningLine, 'programId'>> & { programId?: string } = {}): EarningLine {
  return {
    currency: 'USD',
    state: 'approved',
    count: 1,
    payout: decimal('1.00'),
    intendedPayout: decimal('1.00'),
    saleAmount: decimal('10'),
    ...some,
    programId: toProgramId(some.programId ?? 'P1'),
  };
}

function toBooks(days: readonly DayOf[]): MonthBook[] {
  const first = days.reduce((least, one) => (one.day < least ? one.day : least), TODAY);
  return monthsOf({ from: addDays(first, -800), to: addDays(TODAY, 40) }).map((month) =>
    toMonthBook(
      month,
      days
        .filter((one) => one.day >= month.from && one.day <= month.to)
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
    ),
  );
}

function summarize(days: readonly DayOf[], some: Partial<PerformanceInput> = {}) {
  return summarizePerformance({
    range: range('2026-10-20', '2026-11-18'),
    compared: range('2026-09-20', '2026-10-19'),
    today: TODAY,
    size: null,
    currency: 'USD',
    books: toBooks(days),
    readBackTo: day('2020-01-01'),
    ...some,
  });
}

const on = (text: string, lines: EarningLine[], clicks: DayOf['clicks'] = null): DayOf => ({
  day: day(text),
  lines,
  clicks,
});
const clicksOf = (clicks: number, programId = 'P1') => [{ programId: toProgramId(programId), clicks }];

describe('a period', () => {
  it('is summed exactly, per currency, reversed money by what was lost', () => {
    const { total, currencies } = summarize([
      on('2026-11-01', [
        aLine({ payout: decimal('0.1') }),
        aLine({ state: 'pending', payout: decimal('0.2') }),
      ]),
      on('2026-11-02', [
        aLine({ state: 'reversed', payout: decimal('0'), intendedPayout: decimal('5.5') }),
        aLine({ currency: 'JPY', payout: decimal('980') }),
        aLine({ state: 'other', payout: decimal('77') }),
      ]),
      on('2026-12-01', [aLine({ payout: decimal('1000') })]),
    ]);
    expect(currencies).toEqual(['USD', 'JPY']);
    expect(moneyIn(total, 'USD')?.payout).toBe('0.3');
    expect(moneyIn(total, 'USD')?.byState.reversed.payout).toBe('5.5');
    expect(metricOf(total, 'actions', 'USD')).toBe('4');
    expect(metricOf(total, 'reversal', 'USD')).toBe('0.250000');
    expect(reversalRateByPayout(total, 'USD')).toBe('0.948276');
  });

  it('has rates per click of the days whose clicks are known, and none of nothing', () => {
    const days = [
      on('2026-11-01', [aLine({ count: 2, payout: decimal('6') })], clicksOf(4)),
      on('2026-11-02', [aLine()]),
    ];
    const { total, clickDays, programs } = summarize(days);
    expect([metricOf(total, 'conversion', 'USD'), metricOf(total, 'epc', 'USD'), clickDays]).toEqual([
      '0.500000',
      '1.500000',
      1,
    ]);
    expect(metricOf(total, 'actions', 'USD')).toBe('3');
    expect(programs[0]?.figures.clicks).toBe(4);
    const none = summarize([on('2026-11-01', [aLine()], [])]).total;
    expect([metricOf(none, 'clicks', 'USD'), metricOf(none, 'conversion', 'USD')]).toEqual(['0', null]);
    const unknown = summarize([on('2026-11-01', [aLine()])]).total;
    expect([metricOf(unknown, 'clicks', 'USD'), metricOf(unknown, 'epc', 'USD')]).toEqual([null, null]);
  });

  it('is compared only with days that have been read whole', () => {
    const days = [on('2026-11-01', [aLine()]), on('2026-10-01', [aLine({ payout: decimal('3') })])];
    expect(moneyIn(summarize(days).before!, 'USD')?.payout).toBe('3');
    const partly = summarize(days, { readBackTo: day('2026-09-21') });
    expect([partly.before, partly.seriesBefore, partly.programs[0]?.before]).toEqual([null, [], null]);
    expect(summarize(days, { readBackTo: null }).daysMissing).toBe(30);
    expect(summarize(days, { readBackTo: day('2026-11-10') }).daysMissing).toBe(21);
  });

  it('holds clicks against clicks only where all days of both are known', () => {
    const all = [...listDays(range('2026-09-20', '2026-11-18'))].map((one) => on(one, [], clicksOf(1)));
    expect(summarize(all).clicksComparable).toBe(true);
    expect(summarize(all.slice(1)).clicksComparable).toBe(false);
  });

  it('of three years with one action is three years with one action', () => {
    const { series, size, total } = summarize([on('2025-03-03', [aLine({ payout: decimal('0.0001') })])], {
      range: range('2023-11-19', '2026-11-18'),
      compared: null,
    });
    expect([size, series.length, moneyIn(total, 'USD')?.payout]).toEqual(['month', 37, '0.0001']);
    expect(series.filter(({ figures }) => figures.money.length > 0)).toHaveLength(1);
  });

  it('says which of its steps have not been read', () => {
    const { series } = summarize([], { readBackTo: day('2026-11-17') });
    expect(series.filter(({ read }) => read).map((one) => one.range.from)).toEqual([
      '2026-11-17',
      '2026-11-18',
    ]);
  });

  it('has a line for each program, corrections below zero among them', () => {
    const books = toBooks([
      on('2026-11-17', [
        aLine({ payout: decimal('2.5') }),
        aLine({ programId: 'P2', payout: decimal('-1') }),
      ]),
      on('2026-11-18', [aLine({ state: 'reversed' }), aLine({ currency: 'EUR' })]),
    ]);
    const sparks = sparkPrograms(books, range('2026-11-16', '2026-11-18'), 'USD');
    expect(Object.fromEntries(sparks)).toEqual({ P1: [0, 2.5, 0], P2: [0, -1, 0] });
  });
});

const STATES: ActionState[] = ['pending', 'approved', 'reversed', 'other'];
const amount = fc.integer({ min: -500_000, max: 5_000_000 }).chain((units) =>
  fc.integer({ min: 0, max: 4 }).map((scale): Decimal => {
    const digits = String(Math.abs(units)).padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return decimal(`${units < 0 ? '-' : ''}${text}`);
  }),
);
const line = fc.record({
  programId: fc.constantFrom('P1', 'P2', 'P3').map(toProgramId),
  currency: fc.constantFrom('USD', 'JPY'),
  state: fc.constantFrom(...STATES),
  count: fc.integer({ min: 1, max: 9 }),
  payout: amount,
  intendedPayout: amount,
  saleAmount: amount,
});
const dayOf = fc.record({
  offset: fc.integer({ min: 0, max: 200 }),
  lines: fc.array(line, { maxLength: 5 }),
  clicks: fc.option(fc.integer({ min: 0, max: 50 }).map((clicks) => clicksOf(clicks))),
});

describe('figures by month, day and program', () => {
  it('are the sums of the lines themselves, whatever the range', () => {
    const property = fc.property(
      fc.uniqueArray(dayOf, { selector: ({ offset }) => offset, maxLength: 25 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
      (some, one, other) => {
        const days = some.map(({ offset, lines, clicks }) => ({
          day: addDays(TODAY, -offset),
          lines,
          clicks,
        }));
        const asked = {
          from: addDays(TODAY, -Math.max(one, other)),
          to: addDays(TODAY, -Math.min(one, other)),
        };
        const result = summarize(days, { range: asked, compared: null });
        const inside = days.filter((each) => each.day >= asked.from && each.day <= asked.to);
        const earned = inside
          .flatMap(({ lines }) => lines)
          .filter(
            ({ state, currency }) => currency === 'USD' && (state === 'approved' || state === 'pending'),
          );
        const want = sumDecimals(earned.map(({ payout }) => payout));
        const got = (figures: typeof result.total) => moneyIn(figures, 'USD')?.payout ?? decimal('0');
        expect(Number(got(result.total))).toBe(Number(want));
        const parts = [result.series, result.programs].map((list) =>
          sumDecimals(list.map(({ figures }) => got(figures))),
        );
        expect(parts.map(Number)).toEqual([Number(want), Number(want)]);
        const clicks = inside
          .flatMap((each) => each.clicks ?? [])
          .reduce((sum, each) => sum + each.clicks, 0);
        expect(result.total.clicks ?? 0).toBe(clicks);
        expect(result.clickDays).toBe(inside.filter((each) => each.clicks !== null).length);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  it('take months that lie in the range as a whole', () => {
    const books = toBooks([
      on('2026-09-10', [aLine()]),
      on('2026-09-11', [aLine()]),
      on('2026-10-01', [aLine()]),
    ]);
    const picked = pickStretches(books, range('2026-08-15', '2026-10-01'), 'together');
    expect(picked.map(({ from, to }) => countDays({ from, to }))).toEqual([30, 1]);
  });
});
