import { describe, expect, it } from 'vitest';
import type { Day } from './day';
import {
  comparedRange,
  type PeriodChoice,
  PRESETS,
  parsePeriod,
  rangeOf,
  writePeriod,
} from './performance-period';

const TODAY = '2026-11-18' as Day;
const HISTORY = '2023-11-20' as Day;

const read = (text: string) => {
  const choice = parsePeriod(text);
  if (!choice) throw new Error(`Not a period: ${text}`);
  return choice;
};
const write = ({ from, to }: { from: Day; to: Day }) => `${from}..${to}`;
const days = (choice: PeriodChoice) => rangeOf(choice, TODAY, HISTORY);
const compared = (text: string, how: 'previous' | 'year' = 'previous') => {
  const range = comparedRange(read(text), days(read(text)), how);
  return range && write(range);
};

describe('a period', () => {
  it('is read from an address as it was written there', () => {
    for (const text of [...PRESETS, '2025', '2026-01-01..2026-03-31'])
      expect(writePeriod(read(text))).toBe(text);
    expect(writePeriod(read('2026-03-31..2026-01-01'))).toBe('2026-01-01..2026-03-31');
  });

  it('is nothing for what nobody can mean', () => {
    const texts = [
      '',
      'tomorrow',
      '2026-02-30..2026-03-01',
      '2026-1-1..2026-1-2',
      '3025',
      '0001-01-01..2026-01-01',
    ];
    for (const text of texts) expect(parsePeriod(text)).toBeUndefined();
    expect(parsePeriod(undefined)).toBeUndefined();
  });

  it.each([
    ['today', '2026-11-18..2026-11-18'],
    ['yesterday', '2026-11-17..2026-11-17'],
    ['last-7-days', '2026-11-12..2026-11-18'],
    ['last-30-days', '2026-10-20..2026-11-18'],
    ['last-90-days', '2026-08-21..2026-11-18'],
    ['this-month', '2026-11-01..2026-11-18'],
    ['last-month', '2026-10-01..2026-10-31'],
    ['this-year', '2026-01-01..2026-11-18'],
    ['last-12-months', '2025-11-19..2026-11-18'],
    ['all', '2023-11-20..2026-11-18'],
    ['2025', '2025-01-01..2025-12-31'],
    ['2026', '2026-01-01..2026-11-18'],
    ['2027', '2027-01-01..2027-12-31'],
  ])('%s is %s', (text, range) => {
    expect(write(days(read(text)))).toBe(range);
  });
});

describe('what a period is compared with', () => {
  it.each([
    ['today', '2026-11-11..2026-11-11'],
    ['yesterday', '2026-11-10..2026-11-10'],
    ['last-7-days', '2026-11-05..2026-11-11'],
    ['last-30-days', '2026-09-20..2026-10-19'],
    ['this-month', '2026-10-01..2026-10-18'],
    ['last-month', '2026-09-01..2026-09-30'],
    ['this-year', '2025-01-01..2025-11-18'],
    ['last-12-months', '2024-11-19..2025-11-18'],
    ['2025', '2024-01-01..2024-12-31'],
    ['2026-03-01..2026-03-10', '2026-02-19..2026-02-28'],
  ])('%s: %s', (text, range) => {
    expect(compared(text)).toBe(range);
  });

  it('is the same days of the year before where that is asked for, February’s last among them', () => {
    expect(compared('2028-02-29..2028-02-29', 'year')).toBe('2027-02-28..2027-02-28');
    expect(compared('last-7-days', 'year')).toBe('2025-11-12..2025-11-18');
  });

  it('has no day that a shorter month does not have', () => {
    const march = { from: '2027-03-01' as Day, to: '2027-03-31' as Day };
    expect(comparedRange(read('this-month'), march, 'previous')).toEqual({
      from: '2027-02-01',
      to: '2027-02-28',
    });
  });

  it('is nothing where no comparison is asked for', () => {
    expect(comparedRange(read('today'), days(read('today')), 'none')).toBeNull();
  });
});
