import { describe, expect, it } from 'vitest';
import { fromExact, toExact } from './exact.ts';
import { daysOf } from './periods.ts';

describe('what journeys compare with', () => {
  it('tells sums apart to the last digit, and not by how they are written', () => {
    expect(toExact('12.30')).toBe(toExact('12.3'));
    expect(toExact('9007199254740993.01')).not.toBe(toExact('9007199254740993.02'));
    expect(['0.00', '-1.50', '100', '0.000000001'].map((text) => fromExact(toExact(text)))).toEqual([
      ...['0', '-1.5', '100', '0.000000001'],
    ]);
  });

  it('takes nothing but decimals', () => {
    for (const text of ['', '1,5', '1e3', 'NaN', '1.']) expect(() => toExact(text)).toThrow('Not a decimal');
  });

  it('knows the days of months and of rolling periods', () => {
    expect(daysOf('last-month', '2027-03-31')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(daysOf('this-month', '2027-03-01')).toEqual({ from: '2027-03-01', to: '2027-03-01' });
    expect(daysOf('last-7-days', '2027-01-03')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });
});
