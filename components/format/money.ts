import type { Decimal } from '@/lib/domain/money';
import { displayLocale, isolate } from './locale';

/**
 * Money in words of the user's region, to the last digit it holds: the text goes to `Intl` as text, so no
 * float is ever made of it. A code that `Intl` cannot take is written behind the number ("12.34 US$").
 */
export function formatMoney(amount: Decimal, currency: string, locale = displayLocale()): string {
  return writeWith(formatterFor(currency, fractionDigits(amount), locale), amount, currency);
}

/** The number of an amount as exactly, for places that name its currency already. */
export function formatAmount(amount: Decimal, currency: string, locale = displayLocale()): string {
  const digits = Math.max(usualDigits(currency, locale) ?? 2, fractionDigits(amount));
  return cached(JSON.stringify(['amount', digits, locale]), () => ({
    number: new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    knowsCurrency: true,
  })).number.format(asNumeric(amount));
}

/** Money that is a ratio (EPC): rounded to the currency's decimals, but never to less than two figures. */
export function formatMoneyRatio(amount: Decimal, currency: string, locale = displayLocale()): string {
  return writeWith(formatterFor(currency, digitsForTwoFigures(amount), locale), amount, currency);
}

/** A fraction as a percentage with one decimal: "0.0457" is "4.6%". */
export function formatPercent(fraction: Decimal, locale = displayLocale()): string {
  return cached(`percent ${locale}`, () => ({
    number: new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
    knowsCurrency: true,
  })).number.format(asNumeric(fraction));
}

export function formatCount(count: number, locale = displayLocale()): string {
  return cached(`count ${locale}`, () => ({
    number: new Intl.NumberFormat(locale),
    knowsCurrency: true,
  })).number.format(count);
}

/** The size of an amount or a fraction, for sentences that say "more" or "less" themselves. */
export function withoutSign(amount: Decimal): Decimal {
  return (amount.startsWith('-') ? amount.slice(1) : amount) as Decimal;
}

interface MoneyFormatter {
  number: Intl.NumberFormat;
  /** Whether the currency's sign is part of what `number` writes. */
  knowsCurrency: boolean;
}

const formatters = new Map<string, MoneyFormatter>();

function cached(key: string, create: () => MoneyFormatter): MoneyFormatter {
  const formatter = formatters.get(key) ?? create();
  formatters.set(key, formatter);
  return formatter;
}

/** Writes as many decimals as the currency has, and more where `digits` asks for them. */
function formatterFor(currency: string, digits: number, locale: string): MoneyFormatter {
  const least = usualDigits(currency, locale) ?? 2;
  const most = Math.max(least, digits);
  return cached(JSON.stringify(['money', currency, most, locale]), () => {
    const style = isCode(currency) ? ({ style: 'currency', currency } as const) : {};
    const decimals = { minimumFractionDigits: least, maximumFractionDigits: most };
    return {
      number: new Intl.NumberFormat(locale, { ...style, ...decimals }),
      knowsCurrency: isCode(currency),
    };
  });
}

/** 2 for most, 0 for JPY, 3 for KWD; not known of a code that `Intl` cannot take. */
function usualDigits(currency: string, locale: string): number | undefined {
  if (!isCode(currency)) return undefined;
  const { number } = cached(JSON.stringify(['usual', currency, locale]), () => ({
    number: new Intl.NumberFormat(locale, { style: 'currency', currency }),
    knowsCurrency: true,
  }));
  return number.resolvedOptions().maximumFractionDigits;
}

function isCode(currency: string): boolean {
  return /^[A-Za-z]{3}$/.test(currency);
}

function writeWith({ number, knowsCurrency }: MoneyFormatter, amount: Decimal, currency: string): string {
  const text = number.format(asNumeric(amount));
  return knowsCurrency || currency === '' ? text : `${text} ${isolate(currency)}`;
}

function fractionDigits(amount: Decimal): number {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : Math.min(amount.length - point - 1, 20);
}

/** Decimals that show two figures of an amount below one: 4 for "0.00412". */
function digitsForTwoFigures(amount: Decimal): number {
  const zeros = /^-?0\.(0*)[1-9]/.exec(amount)?.[1];
  return zeros === undefined ? 0 : Math.min(zeros.length + 2, 20);
}

/** `Intl` reads a decimal text exactly; TypeScript asks for its own name of such a text. */
function asNumeric(amount: Decimal): Intl.StringNumericLiteral {
  return amount as string as Intl.StringNumericLiteral;
}
