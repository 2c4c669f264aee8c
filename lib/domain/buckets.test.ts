import { describe, expect, it } from 'vitest';
import { defaultSize, sizesFor, toBuckets } from './buckets';
import { addDays, countDays, type Day, type DayRange } from './day';

const day = (text: string) => text as Day;
const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });

describe('buckets', () => {
  it('are each a day', () => {
    expect(toBuckets(range('2026-10-31', '2026-11-02'), 'day').map(({ from }) => from)).toEqual([
      '2026-10-31',
      '2026-11-01',
      '2026-11-02',
    ]);
  });

  it('are weeks from Monday, cut at the ends of the range', () => {
    expect(toBuckets(range('2026-11-18', '2026-12-01'), 'week')).toEqual([
      range('2026-11-18', '2026-11-22'),
      range('2026-11-23', '2026-11-29'),
      range('2026-11-30', '2026-12-01'),
    ]);
  });

  it('are months, of a leap year too', () => {
    expect(toBuckets(range('2028-01-30', '2028-03-01'), 'month')).toEqual([
      range('2028-01-30', '2028-01-31'),
      range('2028-02-01', '2028-02-29'),
      range('2028-03-01', '2028-03-01'),
    ]);
  });

  it('hold every day of a range once, whatever their size', () => {
    const three = range('2023-11-19', '2026-11-18');
    for (const size of ['day', 'week', 'month'] as const) {
      const buckets = toBuckets(three, size);
      expect(buckets.reduce((sum, bucket) => sum + countDays(bucket), 0)).toBe(countDays(three));
      for (const [index, bucket] of buckets.entries())
        if (index > 0) expect(bucket.from).toBe(addDays(buckets[index - 1]!.to, 1));
    }
    expect(toBuckets(range('2026-11-02', '2026-11-01'), 'day')).toEqual([]);
  });

  it('come in the sizes that say something', () => {
    expect(sizesFor(range('2026-11-18', '2026-11-18'))).toEqual(['day']);
    expect(sizesFor(range('2026-10-20', '2026-11-18'))).toEqual(['day', 'week']);
    expect(sizesFor(range('2025-11-19', '2026-11-18'))).toEqual(['day', 'week', 'month']);
    expect(sizesFor(range('2023-11-19', '2026-11-18'))).toEqual(['week', 'month']);
  });

  it('are few enough to be read at first sight', () => {
    expect(defaultSize(range('2026-10-20', '2026-11-18'))).toBe('day');
    expect(defaultSize(range('2026-08-21', '2026-11-18'))).toBe('week');
    expect(defaultSize(range('2023-11-19', '2026-11-18'))).toBe('month');
  });
});
