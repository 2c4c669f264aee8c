import { describe, expect, it } from 'vitest';
import { shareOf, split, toDecimal, toMinor } from './money.ts';

describe('money', () => {
  it.each([
    ['1234', 'JPY', 1_234],
    ['12.30', 'USD', 1_230],
    ['0.05', 'EUR', 5],
    ['7.205', 'KWD', 7_205],
    ['0', 'JPY', 0],
    ['0.000', 'KWD', 0],
  ])('reads and writes %s %s without loss', (text, currency, minor) => {
    expect(toMinor(text, currency)).toBe(minor);
    expect(toDecimal(minor, currency)).toBe(text);
  });

  it('writes what a reversal takes with its sign', () => {
    expect(toDecimal(-5, 'USD')).toBe('-0.05');
    expect(toDecimal(-1_250n, 'KWD')).toBe('-1.250');
    expect(toDecimal(-7, 'JPY')).toBe('-7');
  });

  it('fills up decimals that were left out', () => {
    expect(toMinor('12', 'USD')).toBe(1_200);
    expect(toMinor('12.5', 'KWD')).toBe(12_500);
  });

  it.each([
    ['1.5', 'JPY'],
    ['1.234', 'USD'],
    ['-1.00', 'USD'],
    ['', 'USD'],
    ['1e3', 'USD'],
    ['1,000.00', 'USD'],
    ['99999999999.00', 'USD'],
  ])('refuses %j as an amount of %s', (text, currency) => {
    expect(() => toMinor(text, currency)).toThrow(RangeError);
  });

  it('splits an amount into pieces that add up to it', () => {
    const pieces = split(1_001, [1, 1, 1]);
    expect(pieces).toEqual([333, 333, 335]);
    expect(split(0, [3, 4])).toEqual([0, 0]);
  });

  it('rounds half a unit up when it takes a share', () => {
    expect(shareOf(101, 50, 100)).toBe(51);
    expect(shareOf(100, 50, 100)).toBe(50);
  });
});
