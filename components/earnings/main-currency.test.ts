import { expect, it } from 'vitest';
import { sampleFigures } from '@/entrypoints/gallery/samples';
import { tableLayout } from './main-currency';

const figuresOf = (sum: string, codes: string[]) =>
  codes.map((currency) =>
    sampleFigures({ currency, payout: sum, approved: sum, pending: sum, reversed: sum }),
  );

it('gives three currencies and more a line each, two lines where sums are long', () => {
  expect(tableLayout(figuresOf('1284.60', ['USD', 'EUR', 'GBP']))).toBe('lines');
  expect(tableLayout(figuresOf('12345678.90', ['USD', 'EUR', 'GBP']))).toBe('pairs');
});

it('makes no table of two, nor of sums no third of the popup holds', () => {
  expect(tableLayout(figuresOf('1284.60', ['USD', 'EUR']))).toBeUndefined();
  expect(tableLayout(figuresOf('1234567890123.90', ['USD', 'EUR', 'GBP']))).toBeUndefined();
});
