import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { countDays } from './day';
import { PERIODS, periodRange, previousRange } from './period';

describe('a period', () => {
  it.each([
    ['today', '2026-11-18', '2026-11-18', '2026-11-18'],
    ['yesterday', '2026-11-18', '2026-11-17', '2026-11-17'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['last-7-days', '2026-11-18', '2026-11-12', '2026-11-18'],
    ['last-30-days', '2026-11-18', '2026-10-20', '2026-11-18'],
    ['this-month', '2026-11-18', '2026-11-01', '2026-11-18'],
    ['this-month', '2026-11-01', '2026-11-01', '2026-11-01'],
    ['last-month', '2026-11-18', '2026-10-01', '2026-10-31'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ] as const)('%s of %s goes from %s to %s', (period, today, from, to) => {
    expect(periodRange(period, day(today))).toEqual({ from, to });
  });

  it('of rolling days counts calendar days, also over a change of clocks', () => {
    expect(countDays(periodRange('last-7-days', day('2026-11-03')))).toBe(7);
    expect(countDays(periodRange('last-30-days', day('2026-03-20')))).toBe(30);
  });

  it('is never empty and never in the future', () => {
    for (const today of ['2026-01-01', '2026-02-28', '2028-02-29', '2026-12-31'].map(day))
      for (const period of PERIODS) {
        const range = periodRange(period, today);
        expect(countDays(range)).toBeGreaterThan(0);
        expect(range.to <= today).toBe(true);
      }
  });
});

describe('what a period is compared with', () => {
  it.each([
    ['today', '2026-11-18', '2026-11-11', '2026-11-11'],
    ['yesterday', '2026-11-18', '2026-11-16', '2026-11-16'],
    ['last-7-days', '2026-11-18', '2026-11-05', '2026-11-11'],
    ['last-30-days', '2026-11-18', '2026-09-20', '2026-10-19'],
    ['this-month', '2026-11-18', '2026-10-01', '2026-10-18'],
    ['this-month', '2026-11-01', '2026-10-01', '2026-10-01'],
    ['this-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['this-month', '2026-01-15', '2025-12-01', '2025-12-15'],
    ['last-month', '2026-11-18', '2026-09-01', '2026-09-30'],
    ['last-month', '2026-03-15', '2026-01-01', '2026-01-31'],
    ['last-month', '2026-01-15', '2025-11-01', '2025-11-30'],
  ] as const)('%s of %s: %s to %s', (period, today, from, to) => {
    expect(previousRange(period, day(today))).toEqual({ from, to });
  });
});
