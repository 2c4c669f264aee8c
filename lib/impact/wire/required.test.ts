import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecimalSum } from '@/lib/domain/money';
import { trials } from '@/tests/support/trials';
import { readCurrency, readDecimal, readId, readOptionalDecimal, readOptionalId, readTime } from './required';

describe('an amount', () => {
  it.each<[unknown, string]>([
    ['9.60', '9.60'],
    [' 9.6000 ', '9.6000'],
    ['-4.00', '-4.00'],
    ['0', '0'],
    [9.6, '9.6'],
    [0, '0'],
    [-12, '-12'],
  ])('%j is kept as written', (value, decimal) => {
    expect(readDecimal(value, 'Payout')).toBe(decimal);
  });

  it.each(['1,234.56', '1.234,56', '1e3', 'NaN', '$5', '5 USD', '.5', '5.', '٣', 'x'.repeat(10_000)])(
    '%j is unreadable',
    (value) => {
      expect(() => readDecimal(value, 'Payout')).toThrow('Payout unreadable');
    },
  );

  it.each([1e21, 1e-7, true, ['5'], { amount: '5' }, '9'.repeat(41)])('%j is unreadable too', (value) => {
    expect(() => readDecimal(value, 'Payout')).toThrow('Payout unreadable');
  });

  it.each(['', '  ', null, undefined])('%j is missing, never zero', (value) => {
    expect(() => readDecimal(value, 'Payout')).toThrow('Payout missing');
    expect(readOptionalDecimal(value, 'Amount')).toBeUndefined();
  });

  it('adds up to the last digit, in any order', () => {
    const amount = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
      .map(([units, scale]) => ({ units, scale }));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        const sum = createDecimalSum();
        for (const one of amounts) sum.add(readDecimal(write(one), 'Payout'));
        const millionths = amounts.reduce(
          (all, { units, scale }) => all + units * 10n ** BigInt(6 - scale),
          0n,
        );
        expect(toMillionths(sum.total())).toBe(millionths);
      }),
      { numRuns: trials(1000, 20_000) },
    );
  });
});

function write({ units, scale }: { units: bigint; scale: number }): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
}

function toMillionths(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

describe('an id', () => {
  it.each<[unknown, string]>([
    ['1000.4636.158133', '1000.4636.158133'],
    ['8882.4335', '8882.4335'],
    [20101, '20101'],
    ['007', '007'],
  ])('%j is opaque text', (value, id) => {
    expect(readId(value, 'Id')).toBe(id);
  });

  it.each([2 ** 53, 1000.4636, true, {}, ['1'], 'x'.repeat(201)])(
    '%j may not be the one that was written',
    (value) => {
      expect(() => readId(value, 'Id')).toThrow('Id unreadable');
    },
  );

  it('may be missing where it is not needed', () => {
    expect(readOptionalId('', 'CampaignId')).toBeUndefined();
    expect(() => readId(null, 'Id')).toThrow('Id missing');
  });
});

describe('a currency', () => {
  it.each([
    ['USD', 'USD'],
    [' eur ', 'EUR'],
    ['US$', 'US$'],
    ['Fr.', 'FR.'],
  ])('%j is %s', (value, currency) => {
    expect(readCurrency(value, 'Currency')).toBe(currency);
  });

  it.each([5, '840', 'U S', 'US\u202eD', 'DOLLARSUSD', [], '<b>'])('%j is unreadable', (value) => {
    expect(() => readCurrency(value, 'Currency')).toThrow('Currency unreadable');
  });
});

describe('a time that is needed', () => {
  it('is read or refused', () => {
    expect(readTime('2026-11-18T10:42:38-08:00', 'EventDate').day).toBe('2026-11-18');
    expect(() => readTime('', 'EventDate')).toThrow('EventDate missing');
    expect(() => readTime('soon', 'EventDate')).toThrow('EventDate unreadable');
    expect(() => readTime(1794000000000, 'EventDate')).toThrow('EventDate unreadable');
  });
});
