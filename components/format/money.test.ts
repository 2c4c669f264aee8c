import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import {
  formatAmount,
  formatCount,
  formatMoney,
  formatMoneyRatio,
  formatPercent,
  withoutSign,
} from './money';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/[\u2068\u2069]/g, '');
const money = (amount: string, currency: string, locale = 'en-US') =>
  plain(formatMoney(decimal(amount), currency, locale));

describe('money in words', () => {
  it('has the decimals its currency has', () => {
    expect(money('1284.6', 'USD')).toBe('$1,284.60');
    expect(money('45210', 'JPY')).toBe('¥45,210');
    expect(money('12.5', 'KWD')).toBe('KWD 12.500');
  });

  it('loses no digit that a float would lose', () => {
    expect(money('90071992547409931.27', 'USD')).toBe('$90,071,992,547,409,931.27');
    expect(money('1.005', 'USD')).toBe('$1.005');
    expect(money('0.8812', 'USD')).toBe('$0.8812');
  });

  it('does not count zeros at the end as digits', () => {
    expect(money('12.3000', 'USD')).toBe('$12.30');
    expect(money('980.00', 'JPY')).toBe('¥980');
  });

  it('keeps the sign of what was taken back', () => {
    expect(money('-4.00', 'EUR', 'de-DE')).toBe('-4,00 €');
  });

  it('writes a code that Intl does not know behind or before the number, and never throws', () => {
    expect(money('12.34', 'XYZ')).toBe('XYZ 12.34');
    expect(money('12.34', 'POINTS')).toBe('12.34 POINTS');
    expect(money('12.34', '')).toBe('12.34');
    expect(money('1', '<b>')).toBe('1.00 <b>');
  });
});

it('writes the number alone where its currency is named already', () => {
  expect(formatAmount(decimal('1222.511'), 'KWD', 'en-US')).toBe('1,222.511');
  expect(formatAmount(decimal('74099'), 'JPY', 'en-US')).toBe('74,099');
  expect(formatAmount(decimal('5'), 'POINTS', 'de-DE')).toBe('5,00');
  expect(formatAmount(decimal('0.0001'), 'USD', 'en-US')).toBe('0.0001');
});

it('takes the sign away where a sentence says more or less', () => {
  expect(withoutSign(decimal('-4.00'))).toBe('4.00');
  expect(withoutSign(decimal('4.00'))).toBe('4.00');
});

describe('ratios', () => {
  it('give earnings per click two figures however small they are', () => {
    expect(formatMoneyRatio(decimal('1.0669'), 'USD', 'en-US')).toBe('$1.07');
    expect(formatMoneyRatio(decimal('0.004124'), 'USD', 'en-US')).toBe('$0.0041');
    expect(formatMoneyRatio(decimal('107.31'), 'JPY', 'en-US')).toBe('¥107');
    expect(formatMoneyRatio(decimal('0'), 'USD', 'en-US')).toBe('$0.00');
  });

  it('give a fraction as a percentage with one decimal', () => {
    expect(formatPercent(decimal('0.0457'), 'en-US')).toBe('4.6%');
    expect(formatPercent(decimal('0'), 'en-US')).toBe('0.0%');
  });
});

it('groups the digits of a count as the region does', () => {
  expect(formatCount(1234567, 'en-US')).toBe('1,234,567');
  expect(formatCount(1234567, 'en-IN')).toBe('12,34,567');
});
