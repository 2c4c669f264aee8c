import { expect, it } from 'vitest';
import { day, TODAY } from '@/tests/support/builders';
import { describeKnownDays } from './known-days';

const describeDays = (days: string[], total: number) => describeKnownDays(days.map(day), total, TODAY);

it('names the days when not all are known', () => {
  expect(describeDays(['2026-11-17', '2026-11-18'], 30)).toMatch(/^2 of 30 days known: Nov 17\s–\s18$/);
});

it('names only the latest run when there are many', () => {
  const days = ['2026-11-01', '2026-11-05', '2026-11-17', '2026-11-18'];
  expect(describeDays(days, 30)).toMatch(/^4 of 30 days known, most recently Nov 17\s–\s18$/);
});

it('says so when all are known, and when none is', () => {
  expect(describeDays(['2026-11-17', '2026-11-18'], 2)).toBe('Known for all 2 days');
  expect(describeDays(['2026-11-18'], 1)).toBe('Known for the whole day');
  expect(describeDays([], 30)).toBe('No click totals for these days yet');
});
