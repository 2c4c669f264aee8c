import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction } from '@/tests/support/actions';
import { day } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import type { Action, ActionState } from './action';
import { summarizeDay } from './earning';

describe('the totals of a day', () => {
  it('of no action hold nothing', () => {
    expect(summarizeDay([])).toEqual({ earnings: { lines: [] }, sums: { lines: [], locks: [] } });
  });

  it('keeps both payouts apart when currencies differ', () => {
    const actions = [
      anAction({ id: 'a', payout: '10.00' }),
      anAction({ id: 'b', payout: '980', currency: 'JPY' }),
    ];
    expect(summarizeDay(actions).earnings.lines.map(({ currency, payout }) => [currency, payout])).toEqual([
      ['USD', '10.00'],
      ['JPY', '980'],
    ]);
  });

  it('keeps programs and states apart, and adds what belongs together', () => {
    const actions = [
      anAction({ id: 'a', programId: '1', payout: '1.10', saleAmount: '11.00' }),
      anAction({ id: 'b', programId: '1', payout: '2.205', saleAmount: '22' }),
      anAction({ id: 'c', programId: '1', state: 'approved', payout: '4.00' }),
      anAction({ id: 'd', programId: '2', payout: '8.00' }),
    ];
    expect(
      summarizeDay(actions).earnings.lines.map((line) => [
        line.programId,
        line.state,
        line.count,
        line.payout,
      ]),
    ).toEqual([
      ['1', 'pending', 2, '3.305'],
      ['1', 'approved', 1, '4.00'],
      ['2', 'pending', 1, '8.00'],
    ]);
    expect(summarizeDay(actions).earnings.lines[0]?.saleAmount).toBe('33.00');
  });

  it('tells what a reversal took from what is left of it', () => {
    const [line] = summarizeDay([anAction({ state: 'reversed', payout: '0.00', intendedPayout: '38.00' })])
      .earnings.lines;
    expect(line).toMatchObject({ state: 'reversed', payout: '0.00', intendedPayout: '38.00' });
  });

  it('does not mix groups whose names could run together', () => {
    const actions = [
      anAction({ id: 'a', programId: '1', currency: '2USD' }),
      anAction({ id: 'b', programId: '12', currency: 'USD' }),
      anAction({ id: 'c', programId: '1","2', currency: 'USD' }),
    ];
    expect(summarizeDay(actions).earnings.lines).toHaveLength(3);
  });

  it('has the same over all programs, exact, each currency and state by itself', () => {
    const actions = [
      anAction({ id: 'a', programId: '1', payout: '1.10', intendedPayout: '1.20', saleAmount: '11.00' }),
      anAction({ id: 'b', programId: '2', payout: '2.205', intendedPayout: '3', saleAmount: '22' }),
      anAction({ id: 'c', programId: '2', payout: '8.00', currency: 'EUR' }),
      anAction({ id: 'd', programId: '3', state: 'approved', payout: '4.00' }),
    ];
    const { lines } = summarizeDay(actions).sums;
    expect(lines[0]).toEqual({
      currency: 'USD',
      state: 'pending',
      count: 2,
      payout: '3.305',
      intendedPayout: '4.20',
      saleAmount: '33.00',
    });
    expect(lines.map(({ currency, state, count, payout }) => [currency, state, count, payout])).toEqual([
      ['USD', 'pending', 2, '3.305'],
      ['EUR', 'pending', 1, '8.00'],
      ['USD', 'approved', 1, '4.00'],
    ]);
  });

  it('says when pending money locks, and of no other state', () => {
    const on = day('2026-12-24');
    const actions = [
      anAction({ id: 'a', payout: '1.00', lockingOn: on }),
      anAction({ id: 'b', payout: '2.00', lockingOn: on }),
      anAction({ id: 'c', payout: '4.00', lockingOn: on, currency: 'EUR' }),
      anAction({ id: 'd', payout: '8.00', lockingOn: null }),
      anAction({ id: 'e', payout: '16.00', lockingOn: on, state: 'approved' }),
    ];
    expect(summarizeDay(actions).sums.locks).toEqual([
      { on, currency: 'USD', count: 2, payout: '3.00' },
      { on, currency: 'EUR', count: 1, payout: '4.00' },
    ]);
  });

  it('equal a naive count in cents, for any actions', () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 40 }), (actions) => {
        const { earnings, sums } = summarizeDay(actions);
        const { lines } = earnings;
        for (const { currency, state, count, payout } of sums.lines) {
          const own = actions.filter((action) => action.currency === currency && action.state === state);
          expect(count).toBe(own.length);
          expect(toCents(payout)).toBe(own.reduce((sum, action) => sum + toCents(action.payout), 0));
        }
        expect(sums.lines.reduce((sum, line) => sum + line.count, 0)).toBe(actions.length);
        expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(actions.length);
        for (const { programId, currency, state, count, payout } of lines) {
          const own = actions.filter(
            (action) =>
              action.programId === programId && action.currency === currency && action.state === state,
          );
          expect(count).toBe(own.length);
          expect(toCents(payout)).toBe(own.reduce((sum, action) => sum + toCents(action.payout), 0));
        }
      }),
      { numRuns: trials(300, 5_000) },
    );
  });
});

const someAction: fc.Arbitrary<Action> = fc
  .record({
    programId: fc.constantFrom('1', '2', '3'),
    state: fc.constantFrom<ActionState>('pending', 'approved', 'reversed', 'other'),
    currency: fc.constantFrom('USD', 'EUR'),
    payout: fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  })
  .map((some) => anAction(some));

function toCents(text: string): number {
  return Math.round(Number(text) * 100);
}
