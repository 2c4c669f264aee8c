import type { Decimal } from './money';

/** The toolbar shows four characters at most. */
const MOST = 4;

/** Where a language's own short form takes more than a sign ("9,9 Tsd."), the metric system's stands in. */
const STEPS = [
  { from: 1e9, sign: 'G' },
  { from: 1e6, sign: 'M' },
  { from: 1e3, sign: 'k' },
] as const;

/** "7", "999", "1.2k", "9,9k", "1.2万", "3M". Never more than there is. */
export function shortCount(count: number, locale: string): string {
  return pick(count < 1_000 ? [writeWhole(count, locale)] : shortForms(count, locale));
}

/** "$38", "38€", "<$1", "1.2k": with its currency's sign where that fits, and never more than there is. */
export function shortMoney(amount: Decimal, currency: string, locale: string): string {
  const value = Number(amount);
  if (value > 0 && value < 1)
    return pick([`<${writeWhole(1, locale, currency)}`, `<${writeWhole(1, locale)}`]);
  if (Math.abs(value) < 1_000) return pick([writeWhole(value, locale, currency), writeWhole(value, locale)]);
  return pick(shortForms(value, locale));
}

function pick(forms: readonly string[]): string {
  return forms.find((form) => form !== '' && [...form].length <= MOST) ?? '';
}

function writeWhole(value: number, locale: string, currency?: string): string {
  return write(value, locale, {
    ...(currency === undefined ? {} : toSign(currency)),
    maximumFractionDigits: 0,
    useGrouping: false,
  });
}

/** A language's own short form ("1.2万") before the metric one, and a decimal where there is room for it. */
function shortForms(value: number, locale: string): string[] {
  return [1, 0].flatMap((digits) => [ownForm(value, locale, digits), metricForm(value, locale, digits)]);
}

/** "" when it takes more than one sign to say how many noughts are missing, or none. */
function ownForm(value: number, locale: string, maximumFractionDigits: number): string {
  const text = write(value, locale, { notation: 'compact', maximumFractionDigits }).replace('K', 'k');
  return [...text.replace(/[\p{Nd}.,٫-]/gu, '')].length === 1 ? text : '';
}

function metricForm(value: number, locale: string, maximumFractionDigits: number): string {
  const step = STEPS.find(({ from }) => Math.abs(value) >= from);
  if (!step) return '';
  return `${write(value / step.from, locale, { maximumFractionDigits, useGrouping: false })}${step.sign}`;
}

/** Without blanks and marks of direction, which take room and say nothing here. */
function write(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const text = new Intl.NumberFormat(locale, { ...options, roundingMode: 'trunc' }).format(value);
  return text.replace(/[\s\u200e\u200f\u061c]/g, '');
}

/** A code that `Intl` cannot take is left out. */
function toSign(currency: string): Intl.NumberFormatOptions {
  if (!/^[A-Za-z]{3}$/.test(currency)) return {};
  return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}
