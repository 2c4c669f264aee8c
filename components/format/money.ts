import type { Decimal } from '@/lib/domain/money';
import { displayLocale, isolate } from './locale';

/**
 * Money in words of the user's region, to the last digit it holds: the text goes to `Intl` as text, so no
 * float is ever made of it. A code that `Intl` cannot take is written behind the number ("12.34 US$").
 */
export function formatMoney(amount: Decimal, currency: string, locale = displayLocale()): string {
  const digits = fractionDigits(amount);
  const format = formatterFor(`exact ${digits}`, currency, locale, (known) => {
    const least = known ?? 2;
    return { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, digits) };
  });
  return writeWith(format, amount, currency);
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
  const needed = digitsForTwoFigures(amount);
  const format = formatterFor(`ratio ${needed}`, currency, locale, (known) => {
    const least = known ?? 2;
    return { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, needed) };
  });
  return writeWith(format, amount, currency);
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

/** Digits for a currency whose usual number of decimals is `known`, or not known at all. */
type DigitsFor = (known: number | undefined) => Intl.NumberFormatOptions;

const formatters = new Map<string, MoneyFormatter>();

function cached(key: string, create: () => MoneyFormatter): MoneyFormatter {
  const formatter = formatters.get(key) ?? create();
  formatters.set(key, formatter);
  return formatter;
}

function formatterFor(kind: string, currency: string, locale: string, digitsFor: DigitsFor): MoneyFormatter {
  return cached(JSON.stringify([kind, currency, locale]), () => createFormatter(currency, locale, digitsFor));
}

function createFormatter(currency: string, locale: string, digitsFor: DigitsFor): MoneyFormatter {
  if (!isCode(currency)) {
    return { number: new Intl.NumberFormat(locale, digitsFor(undefined)), knowsCurrency: false };
  }
  const style = { style: 'currency', currency } as const;
  const known = usualDigits(currency, locale);
  return { number: new Intl.NumberFormat(locale, { ...style, ...digitsFor(known) }), knowsCurrency: true };
}

/** 2 for most, 0 for JPY, 3 for KWD; not known of a code that `Intl` cannot take. */
function usualDigits(currency: string, locale: string): number | undefined {
  if (!isCode(currency)) return undefined;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
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
