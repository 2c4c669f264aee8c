/** Exact money: whole minor units (cents, fils, yen) inside, decimal text outside; never a fraction. */

import type { Decimal } from './types.ts';

/** A whole number of the currency's smallest unit. */
export type Minor = number;

/** ISO 4217: the decimals of a currency where they are not two. */
const DIGITS: Record<string, number> = { JPY: 0, KRW: 0, KWD: 3, BHD: 3 };

/** Keeps an amount times a rate in basis points a safe integer. */
const LARGEST: Minor = 99_999_999_999;

export function digitsOf(currency: string): number {
  return DIGITS[currency] ?? 2;
}

export function toDecimal(minor: Minor | bigint, currency: string): Decimal {
  const digits = digitsOf(currency);
  const negative = minor < 0;
  const text = String(negative ? -minor : minor).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${negative ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
}

/** Throws a RangeError for anything but a plain amount of at most the currency's decimals. */
export function toMinor(decimal: Decimal, currency: string): Minor {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  const digits = digitsOf(currency);
  const decimals = parts?.[2] ?? '';
  if (!parts || decimals.length > digits) throw new RangeError(`Not an amount of ${currency}: ${decimal}`);
  const minor = Number(`${parts[1]}${decimals.padEnd(digits, '0')}`);
  if (minor > LARGEST) throw new RangeError(`Too large an amount of ${currency}: ${decimal}`);
  return minor;
}

/** `part` of `whole` of an amount, half a unit rounded up. */
export function shareOf(amount: Minor, part: number, whole: number): Minor {
  return Math.floor((amount * part + Math.floor(whole / 2)) / whole);
}

/** Splits an amount by weights so that the pieces add up to it exactly; the last piece takes the rest. */
export function split(amount: Minor, weights: readonly number[]): Minor[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = amount;
  return weights.map((weight, index) => {
    const piece = index === weights.length - 1 ? rest : Math.floor((amount * weight) / whole);
    rest -= piece;
    return piece;
  });
}
