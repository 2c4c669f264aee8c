import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '@/tests/support/actions';
import { day, TODAY } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import type { Action, ActionState } from './action';
import { addDays, type Day } from './day';
import { summarizeDay } from './earning';
import { toProgramId } from './id';
import type { EarningsOverview } from './overview';
import { type OverviewInput, summarizeOverview } from './summarize-overview';

const YESTERDAY = addDays(TODAY, -1);

function overviewOf(actions: readonly Action[], some: Partial<OverviewInput> = {}): EarningsOverview {
  const days = [...new Set(actions.map((action) => action.day))];
  return summarizeOverview({
    range: { from: addDays(TODAY, -29), to: TODAY },
    today: TODAY,
    currency: 'USD',
    sumDays: days.map((on) => ({
      day: on,
      lines: summarizeDay(actions.filter((action) => action.day === on)).sums.lines,
    })),
    clickDays: [],
    readBackTo: day('2023-11-20'),
    ...some,
  });
}

const clicksOf = (on: Day, ...counts: number[]) => ({
  day: on,
  programs: counts.map((clicks, index) => ({ programId: toProgramId(String(index)), clicks })),
});

describe('the figures of a period', () => {
  it('of no action hold no currency and no ratio', () => {
    const overview = overviewOf([]);
    expect(overview.currencies).toEqual([]);
    expect(overview.counts).toEqual({ pending: 0, approved: 0, reversed: 0, other: 0 });
    expect(overview.clicks).toEqual({ days: [], clicks: 0, actions: 0, conversionRate: null, epc: [] });
  });

  it('count approved and pending as earned, never reversed or unknown', () => {
    const [usd] = overviewOf([
      anAction({ id: 'a', state: 'approved', payout: '1.00' }),
      anAction({ id: 'b', state: 'pending', payout: '2.00' }),
      anAction({ id: 'c', state: 'reversed', payout: '0.00', intendedPayout: '4.00' }),
      anAction({ id: 'd', state: 'other', payout: '8.00' }),
    ]).currencies;
    expect(usd?.payout).toBe('3.00');
    expect(usd?.byState.other).toEqual({ count: 1, payout: '8.00' });
  });

  it('show of a reversal what was lost', () => {
    const [usd] = overviewOf([
      anAction({ state: 'reversed', payout: '0.00', intendedPayout: '38.00', saleAmount: '400.00' }),
    ]).currencies;
    expect(usd?.byState.reversed).toEqual({ count: 1, payout: '38.00' });
    expect(usd).toMatchObject({ payout: '0', saleAmount: '0' });
  });

  it('keep both payouts apart when currencies differ, the account’s own first, then by payout', () => {
    const overview = overviewOf([
      anAction({ id: 'a', payout: '5.00', currency: 'EUR' }),
      anAction({ id: 'b', payout: '980', currency: 'JPY' }),
      anAction({ id: 'c', payout: '1.00', currency: 'USD' }),
      anAction({ id: 'd', payout: '2.00', currency: 'USD', day: YESTERDAY }),
    ]);
    expect(overview.currencies.map(({ currency, payout }) => [currency, payout])).toEqual([
      ['USD', '3.00'],
      ['JPY', '980'],
      ['EUR', '5.00'],
    ]);
    expect(overview.counts.pending).toBe(4);
  });

  it('equal naive sums of the actions, in every currency and state', () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 50 }), (actions) => {
        const overview = overviewOf(actions);
        expect(overview.currencies.map(({ currency }) => currency).sort()).toEqual(
          [...new Set(actions.map(({ currency }) => currency))].sort(),
        );
        for (const { currency, payout, byState } of overview.currencies) {
          const cents = (state: ActionState) => centsOf(actions, currency, state);
          expect(toCents(payout)).toBe(cents('approved') + cents('pending'));
          for (const state of STATES) {
            expect(toCents(byState[state].payout)).toBe(cents(state));
            expect(byState[state].count).toBe(
              actions.filter((action) => action.currency === currency && action.state === state).length,
            );
          }
        }
      }),
      { numRuns: trials(300, 5_000) },
    );
  });
});

describe('clicks of a period', () => {
  const actions = [
    anAction({ id: 'a', day: YESTERDAY, payout: '3.00' }),
    anAction({ id: 'b', day: YESTERDAY, state: 'reversed', payout: '0', intendedPayout: '9.00' }),
    anAction({ id: 'c', day: addDays(TODAY, -2), payout: '500.00' }),
  ];

  it('are set against the actions of the days that are known, and no others', () => {
    const { clicks } = overviewOf(actions, { clickDays: [clicksOf(YESTERDAY, 10, 5)] });
    expect(clicks).toEqual({
      days: [YESTERDAY],
      clicks: 15,
      actions: 1,
      conversionRate: '0.066667',
      epc: [{ currency: 'USD', amount: '0.200000' }],
    });
  });

  it('have one EPC per currency', () => {
    const both = [...actions, anAction({ id: 'd', day: YESTERDAY, payout: '150', currency: 'JPY' })];
    const { epc } = overviewOf(both, { clickDays: [clicksOf(YESTERDAY, 15)] }).clicks;
    expect(epc).toEqual([
      { currency: 'USD', amount: '0.200000' },
      { currency: 'JPY', amount: '10.000000' },
    ]);
  });

  it('of a known day without a click have no ratio, not a ratio of zero', () => {
    const { clicks } = overviewOf(actions, { clickDays: [clicksOf(YESTERDAY)] });
    expect(clicks).toEqual({ days: [YESTERDAY], clicks: 0, actions: 1, conversionRate: null, epc: [] });
  });

  it('without an order have a conversion of zero', () => {
    const { clicks } = overviewOf([], { clickDays: [clicksOf(YESTERDAY, 4)] });
    expect(clicks).toMatchObject({ clicks: 4, actions: 0, conversionRate: '0.000000', epc: [] });
  });
});

describe('days still missing', () => {
  it.each([
    [null, 30],
    ['2026-11-18', 29],
    ['2026-10-21', 1],
    ['2026-10-20', 0],
    ['2023-11-20', 0],
  ] as const)('when read back to %s are %i of 30', (readBackTo, missing) => {
    const overview = overviewOf([], { readBackTo: readBackTo === null ? null : day(readBackTo) });
    expect(overview.daysMissing).toBe(missing);
  });

  it('are all days of a period before the oldest day read', () => {
    const range = { from: day('2026-10-01'), to: day('2026-10-31') };
    expect(overviewOf([], { range, readBackTo: day('2026-11-05') }).daysMissing).toBe(31);
  });
});

const STATES: readonly ActionState[] = ['pending', 'approved', 'reversed', 'other'];

const someAction: fc.Arbitrary<Action> = fc
  .record({
    programId: fc.constantFrom('1', '2'),
    state: fc.constantFrom(...STATES),
    currency: fc.constantFrom('USD', 'EUR'),
    day: fc.constantFrom('2026-11-01', '2026-11-17', '2026-11-18'),
    payout: fc.nat(99_999).map((cents) => (cents / 100).toFixed(2)),
    intendedPayout: fc.nat(99_999).map((cents) => (cents / 100).toFixed(2)),
  })
  .map((some) => anAction(some));

function centsOf(actions: readonly Action[], currency: string, state: ActionState): number {
  return actions
    .filter((action) => action.currency === currency && action.state === state)
    .reduce(
      (sum, { payout, intendedPayout }) => sum + toCents(state === 'reversed' ? intendedPayout : payout),
      0,
    );
}

function toCents(text: string): number {
  return Math.round(Number(text) * 100);
}
