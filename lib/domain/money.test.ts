import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import {
  compareDecimals,
  createDecimalSum,
  type Decimal,
  divideDecimals,
  isZeroDecimal,
  subtractDecimals,
  sumDecimals,
  toDecimal,
} from './money';

/** Money as impact.com writes it: −1e12 … 1e12 with up to six decimals, and a minus before nothing but digits. */
const someDecimal: fc.Arbitrary<Decimal> = fc
  .record({ units: fc.bigInt(-(10n ** 18n), 10n ** 18n), scale: fc.integer({ min: 0, max: 6 }) })
  .map(({ units, scale }) => decimal(write(units / 10n ** BigInt(6 - scale), scale)));

/** An independent reading: pads the fraction and lets BigInt have the digits, in millionths. */
function toMillionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
  return text.startsWith('-') ? -units : units;
}

function write(units: bigint, scale: number): string {
  const digits = units
    .toString()
    .replace('-', '')
    .padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

describe('reading money', () => {
  it.each(['0', '0.00', '-0.00', '12.30', '-4.00', '980', '007.5', '1234567890123.123456'])(
    'takes %j as it is written',
    (text) => {
      expect(toDecimal(text)).toBe(text);
    },
  );

  it('forgives blanks around the number', () => {
    expect(toDecimal(' 12.30\n')).toBe('12.30');
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '+5',
    '--5',
    '- 5',
    '1,234.56',
    '1.234,56',
    '1 234',
    '1e3',
    '0x10',
    '1_000',
    'NaN',
    'Infinity',
    '$5',
    '5 USD',
    '1.2.3',
    '٣',
    '5\u0000',
    'null',
  ])('refuses %j', (text) => {
    expect(toDecimal(text)).toBeUndefined();
  });
});

describe('adding money', () => {
  it('of nothing gives zero', () => {
    expect(sumDecimals([])).toBe('0');
  });

  it('keeps the longest fraction, so cents stay cents and dinars keep their mills', () => {
    expect(sumDecimals(['12.30', '0.70'].map(decimal))).toBe('13.00');
    expect(sumDecimals(['1', '0.005', '2.50'].map(decimal))).toBe('3.505');
    expect(sumDecimals(['980', '20'].map(decimal))).toBe('1000');
  });

  it('takes away what is negative, also below zero', () => {
    expect(sumDecimals(['5.00', '-5.05'].map(decimal))).toBe('-0.05');
  });

  it('adds where floats fail: ten thousand times ten cents', () => {
    const payouts = Array.from({ length: 10_000 }, () => '0.10');
    expect(sumDecimals(payouts.map(decimal))).toBe('1000.00');
    expect(payouts.reduce((sum, text) => sum + Number(text), 0)).not.toBe(1_000);
  });

  it('equals an independent reading to the last digit, in any order', () => {
    fc.assert(
      fc.property(fc.array(someDecimal, { maxLength: 60 }), (decimals) => {
        const expected = decimals.reduce((sum, text) => sum + toMillionths(text), 0n);
        expect(toMillionths(sumDecimals(decimals))).toBe(expected);
        expect(sumDecimals(decimals.toReversed())).toBe(sumDecimals(decimals));
      }),
      { numRuns: trials(1_000, 20_000) },
    );
  });

  it('is not what floats do: they miss the last digit of some sums', () => {
    const floats = fc.property(fc.array(someDecimal, { minLength: 2, maxLength: 60 }), (decimals) => {
      const sum = decimals.reduce((total, text) => total + Number(text), 0);
      return (
        BigInt(Math.round(sum * 1e6)) === decimals.reduce((total, text) => total + toMillionths(text), 0n)
      );
    });
    expect(fc.check(floats, { numRuns: 1_000, seed: 7 }).failed).toBe(true);
  });
});

describe('subtracting and comparing money', () => {
  it('subtracts exactly and undoes an addition', () => {
    expect(subtractDecimals(decimal('10.00'), decimal('0.001'))).toBe('9.999');
    fc.assert(
      fc.property(someDecimal, someDecimal, (left, right) => {
        const difference = subtractDecimals(left, right);
        expect(toMillionths(difference)).toBe(toMillionths(left) - toMillionths(right));
        expect(compareDecimals(sumDecimals([difference, right]), left)).toBe(0);
      }),
      { numRuns: trials(500, 5_000) },
    );
  });

  it.each([
    ['10', '9', 1],
    ['9', '10', -1],
    ['1.0', '1.000', 0],
    ['-1', '1', -1],
    ['-2', '-1', -1],
    ['0', '-0.00', 0],
  ])('puts %s against %s as %i', (left, right, order) => {
    expect(compareDecimals(decimal(left), decimal(right))).toBe(order);
  });

  it('knows zero in every spelling', () => {
    expect(['0', '0.00', '-0', '-0.000'].map((text) => isZeroDecimal(decimal(text)))).toEqual(
      Array(4).fill(true),
    );
    expect(isZeroDecimal(decimal('0.0000001'))).toBe(false);
  });
});

describe('dividing money', () => {
  it.each([
    ['1', '3', 6, '0.333333'],
    ['2', '3', 6, '0.666667'],
    ['0.5', '1', 0, '0'],
    ['1.5', '1', 0, '2'],
    ['2.5', '1', 0, '2'],
    ['3.5', '1', 0, '4'],
    ['-0.5', '1', 0, '0'],
    ['-1.5', '1', 0, '-2'],
    ['-2.5', '1', 0, '-2'],
    ['2.51', '1', 0, '3'],
    ['1.005', '1', 2, '1.00'],
    ['1.015', '1', 2, '1.02'],
    ['7', '-2', 0, '-4'],
    ['10', '0.5', 1, '20.0'],
    ['0', '7', 2, '0.00'],
  ])('%s / %s to %i decimals is %s, halves to even', (dividend, divisor, digits, quotient) => {
    expect(divideDecimals(decimal(dividend), decimal(divisor), digits)).toBe(quotient);
  });

  it('by zero, however it is written, has no answer', () => {
    expect(divideDecimals(decimal('1'), decimal('0.00'), 2)).toBeUndefined();
  });

  it('is never further off than half of the last digit', () => {
    fc.assert(
      fc.property(someDecimal, fc.integer({ min: 1, max: 1_000_000 }), (dividend, divisor) => {
        const quotient = divideDecimals(dividend, decimal(String(divisor)), 6) ?? '';
        const error = toMillionths(dividend) - toMillionths(quotient) * BigInt(divisor);
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(divisor));
      }),
      { numRuns: trials(500, 5_000) },
    );
  });
});

describe('a running sum', () => {
  it('of many amounts of usual size is exact beyond what a float holds', () => {
    const sum = createDecimalSum();
    for (let row = 0; row < 10_000; row += 1) sum.add('9999999999999.9' as Decimal);
    expect(sum.total()).toBe('99999999999999000.0');
    sum.add('0.001' as Decimal);
    expect(sum.total()).toBe('99999999999999000.001');
  });

  it('of amounts of every usual size, sign and number of decimals is what whole numbers give', () => {
    const usual = fc
      .record({ units: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), scale: fc.integer({ min: 0, max: 4 }) })
      .map(({ units, scale }) => {
        const digits = String(Math.abs(units)).padStart(scale + 1, '0');
        const cut = digits.length - scale;
        return `${units < 0 ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}` as Decimal;
      });
    fc.assert(
      fc.property(fc.array(usual, { maxLength: 60 }), (decimals) => {
        const sum = createDecimalSum();
        for (const decimal of decimals) sum.add(decimal);
        expect(toMillionths(sum.total())).toBe(
          decimals.reduce((total, text) => total + toMillionths(text), 0n),
        );
      }),
      { numRuns: trials(300, 20_000) },
    );
  });
});
