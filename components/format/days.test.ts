import { expect, it } from 'vitest';
import { day, TODAY } from '@/tests/support/builders';
import { formatDay, formatDayRange, formatRuns, toRuns } from './days';

const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

it('names the year only when it is not this one', () => {
  expect(formatDay(day('2026-10-14'), TODAY, 'en-GB')).toBe('14 Oct');
  expect(formatDay(day('2025-12-31'), TODAY, 'en-GB')).toBe('31 Dec 2025');
});

it('writes a range of one day once', () => {
  const range = (from: string, to: string) =>
    plain(formatDayRange({ from: day(from), to: day(to) }, TODAY, 'en-GB'));
  expect(range('2026-11-18', '2026-11-18')).toBe('18 Nov');
  expect(range('2026-10-20', '2026-11-18')).toBe('20 Oct – 18 Nov');
});

it('gathers days without gaps, across the end of a month', () => {
  expect(toRuns([])).toEqual([]);
  expect(toRuns(['2026-10-03', '2026-10-31', '2026-11-01'].map(day))).toEqual([
    { from: '2026-10-03', to: '2026-10-03' },
    { from: '2026-10-31', to: '2026-11-01' },
  ]);
});

it('lists the runs of days', () => {
  const runs = toRuns(['2026-11-03', '2026-11-17', '2026-11-18'].map(day));
  expect(plain(formatRuns(runs, TODAY, 'en-GB')).replaceAll(' – ', '–')).toBe('3 Nov, 17–18 Nov');
});
