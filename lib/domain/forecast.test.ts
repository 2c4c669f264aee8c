import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { day, instant, TODAY } from '@/tests/support/builders';
import { toColumns } from './columns';
import { dayAt } from './day';
import { summarizeDay } from './earning';
import { forecastLocks, groupLocks, locksWithin } from './forecast';
import { expectClearing, medianDelay } from './forecast-clearing';
import { createPaymentCounter } from './payments';
import {
  parseMonth,
  paymentCalendar,
  paymentCurrencies,
  paymentMonths,
  paymentPrograms,
  sumStages,
  undatedPayments,
} from './payments-summary';

const sumsOf = (actions: Parameters<typeof summarizeDay>[0]) => summarizeDay(actions).sums;

const pending = (lockingOn: string | null, payout: string, currency = 'USD') =>
  aStoredAction({ payout, currency, lockingOn: lockingOn === null ? null : day(lockingOn) });

describe('what locks when', () => {
  const forecasts = forecastLocks(
    [
      sumsOf([pending('2026-11-18', '1.5'), pending('2026-11-17', '2'), pending(null, '4')]),
      sumsOf([pending('2026-12-28', '8'), pending('2026-11-18', '980', 'JPY')]),
      sumsOf([aStoredAction({ state: 'approved', lockingOn: day('2026-11-20') })]),
    ],
    TODAY,
    'JPY',
  );
  const usd = forecasts[1]!;

  it('is told per currency: overdue, by day from today, and without a date', () => {
    expect(forecasts.map(({ currency }) => currency)).toEqual(['JPY', 'USD']);
    expect(usd).toEqual({
      currency: 'USD',
      overdue: { count: 1, payout: '2' },
      days: [
        { on: '2026-11-18', count: 1, payout: '1.5' },
        { on: '2026-12-28', count: 1, payout: '8' },
      ],
      undated: { count: 1, payout: '4.0' },
      total: { count: 4, payout: '15.5' },
    });
    expect(locksWithin(usd, TODAY, 7)).toEqual({ count: 1, payout: '1.5' });
    expect(forecastLocks([], TODAY, 'USD')).toEqual([]);
  });

  it('is put together by week or month when there are many days', () => {
    const many = (count: number, step: number) =>
      forecastLocks(
        Array.from({ length: count }, (_, n) =>
          sumsOf([
            pending(
              new Date(Date.parse('2026-11-18') + n * step * 86_400_000).toISOString().slice(0, 10),
              '1',
            ),
          ]),
        ),
        TODAY,
        'USD',
      )[0]!;
    expect(groupLocks(many(6, 9))).toHaveLength(6);
    expect(groupLocks(many(14, 1)).map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
      '2026-11-18 2026-11-22 5',
      '2026-11-23 2026-11-29 7',
      '2026-11-30 2026-12-01 2',
    ]);
    expect(groupLocks(many(30, 4)).map(({ payout }) => payout)).toEqual(['4', '7', '8', '7', '4']);
  });
});

describe('where money stands', () => {
  const counter = createPaymentCounter((seconds) => dayAt(seconds * 1_000, 'America/Los_Angeles'));
  const cleared = (lockingOn: string, clearedAt: string, payout: string, programId = 'P1') =>
    aStoredAction({
      state: 'approved',
      lockingOn: day(lockingOn),
      clearedAt: instant(clearedAt),
      payout,
      programId,
    });
  counter.visit(
    toColumns([
      ...Array.from({ length: 5 }, () => cleared('2026-10-01', '2026-10-12T05:00:00Z', '1.1')),
      cleared('2026-10-05', '2026-10-01T12:00:00Z', '3', 'P2'),
      aStoredAction({ state: 'approved', lockingOn: day('2026-11-15'), payout: '20', programId: 'P1' }),
      aStoredAction({ state: 'approved', lockingOn: day('2026-09-01'), payout: '5', programId: 'P1' }),
      aStoredAction({ state: 'pending', lockingOn: day('2026-11-28'), payout: '7', programId: 'P2' }),
      aStoredAction({ state: 'pending', lockingOn: null, payout: '9', programId: 'P2' }),
      aStoredAction({ state: 'reversed', payout: '0', intendedPayout: '100' }),
      aStoredAction({ state: 'other', payout: '100' }),
      aStoredAction({ state: 'pending', lockingOn: day('2026-11-28'), payout: '50', currency: 'EUR' }),
    ]),
  );
  const facts = counter.result();
  const all = expectClearing(facts, TODAY);
  const lines = all.filter(({ currency }) => currency === 'USD');

  it('is told by stage, and reversed or unknown money not at all', () => {
    expect(paymentCurrencies(all, 'EUR')).toEqual(['EUR', 'USD']);
    expect(sumStages(lines, day('2026-01-01'))).toEqual({
      pending: { count: 2, payout: '16' },
      approved: { count: 2, payout: '25' },
      cleared: { count: 6, payout: '8.5' },
    });
    expect(sumStages(lines, day('2026-10-05')).cleared).toEqual({ count: 5, payout: '5.5' });
  });

  it('has the day money cleared in the account’s own zone', () => {
    expect(lines.find(({ stage, programId }) => stage === 'cleared' && programId === 'P1')?.on).toBe(
      '2026-10-11',
    );
  });

  it('is expected after as long as it took before: of the same program, or of all where it says too little', () => {
    const expected = lines.filter((line) => line.expected).map(({ payout, clearsOn }) => [payout, clearsOn]);
    expect(expected).toEqual([
      ['20', '2026-11-25'],
      // Ten days after its lock have passed long ago.
      ['5', TODAY],
      ['7', '2026-12-08'],
      ['9', null],
    ]);
    expect(undatedPayments(lines)).toEqual({ count: 1, payout: '9' });
    expect(medianDelay(new Map())).toBeNull();
    expect(
      medianDelay(
        new Map([
          [1, 2],
          [9, 2],
        ]),
      ),
    ).toBe(9);
  });

  it('is shown by month, program and day', () => {
    expect(
      paymentMonths(lines, TODAY).map(({ range, cleared: had, approved, pending: may }) =>
        [range.from.slice(0, 7), had.payout, approved.payout, may.payout].join(' '),
      ),
    ).toEqual(['2026-09 0 0 0', '2026-10 8.5 0 0', '2026-11 0 25 0', '2026-12 0 0 7']);
    expect(paymentPrograms(lines, facts.delays, TODAY)).toMatchObject([
      { programId: 'P1', approved: { payout: '25' }, locksNext: null, delay: 10 },
      { programId: 'P2', pending: { payout: '16' }, locksNext: '2026-11-28', delay: 0 },
    ]);
    const [first, second] = paymentCalendar(lines, [day('2026-11-28'), day('2026-10-11')]);
    expect([first?.locks.payout, first?.expected.count, second?.cleared.payout]).toEqual(['7', 0, '5.5']);
  });

  it('takes a month from an address only when there is such a one', () => {
    expect(parseMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    for (const text of [undefined, '', '2026-13', '2026-1', '9999-01'])
      expect(parseMonth(text)).toBeUndefined();
  });
});
