import { describe, expect, it } from 'vitest';
import { anAction } from '@/tests/support/actions';
import { day, TODAY } from '@/tests/support/builders';
import { chartRange, summarizeChart } from './chart-day';
import { addDays } from './day';
import { summarizeDay } from './earning';
import { toProgramId } from './id';

const YESTERDAY = addDays(TODAY, -1);

describe('the days of a chart', () => {
  it('are those of the period, or the two weeks that end with a single day', () => {
    const week = { from: addDays(TODAY, -6), to: TODAY };
    expect(chartRange(week)).toEqual(week);
    expect(chartRange({ from: TODAY, to: TODAY })).toEqual({ from: '2026-11-05', to: TODAY });
  });

  it('hold payouts by state and currency, and only known clicks', () => {
    const actions = [
      anAction({ id: 'a', payout: '2.00', state: 'approved' }),
      anAction({ id: 'b', payout: '0.50', state: 'approved', programId: '2' }),
      anAction({ id: 'c', payout: '7', state: 'approved', currency: 'EUR' }),
      anAction({ id: 'd', payout: '4.00' }),
      anAction({ id: 'e', payout: '9.00', state: 'reversed' }),
    ];
    const clicks = [
      { programId: toProgramId('1'), clicks: 30 },
      { programId: toProgramId('2'), clicks: 12 },
    ];
    const chart = summarizeChart({
      range: { from: YESTERDAY, to: TODAY },
      sumDays: [{ day: TODAY, ...summarizeDay(actions).sums }],
      clickDays: [{ day: TODAY, programs: clicks }],
      readBackTo: TODAY,
    });
    expect(chart).toEqual([
      {
        day: YESTERDAY,
        read: false,
        approved: { actions: 0, payouts: {} },
        pending: { actions: 0, payouts: {} },
        clicks: null,
      },
      {
        day: TODAY,
        read: true,
        approved: { actions: 3, payouts: { USD: '2.50', EUR: '7' } },
        pending: { actions: 1, payouts: { USD: '4.00' } },
        clicks: 42,
      },
    ]);
  });

  it('are all unknown before the first was read', () => {
    const range = { from: day('2026-11-17'), to: TODAY };
    const chart = summarizeChart({ range, sumDays: [], clickDays: [], readBackTo: null });
    expect(chart.map(({ read }) => read)).toEqual([false, false]);
  });
});
