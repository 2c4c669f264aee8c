import { displayLocale } from '../format/locale';

/** From here on an axis writes 12K instead of 12,000. */
const COMPACT_FROM = 10_000;

/** Money on an axis: as many decimals as the ticks' distance needs, and no more. */
export function formatMoneyTick(
  currency: string,
  value: number,
  step: number,
  locale = displayLocale(),
): string {
  const style = /^[A-Za-z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {};
  return formatTick(style, value, step, locale);
}

export function formatCountTick(value: number, step: number, locale = displayLocale()): string {
  return Number.isInteger(value) ? formatTick({}, value, step, locale) : '';
}

/** A fraction as percent on an axis. */
export function formatPercentTick(value: number, step: number, locale = displayLocale()): string {
  return formatTick({ style: 'percent' }, value, step * 100, locale);
}

function formatTick(style: Intl.NumberFormatOptions, value: number, step: number, locale: string): string {
  const compact = Math.abs(value) >= COMPACT_FROM;
  const digits = compact ? 1 : digitsOf(step);
  return new Intl.NumberFormat(locale, {
    ...style,
    ...(compact ? { notation: 'compact' } : {}),
    minimumFractionDigits: compact ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(value === 0 ? 0 : value);
}

/** Decimals that tell two amounts apart that are `step` from each other. */
function digitsOf(step: number): number {
  if (step >= 1 || !(step > 0)) return 0;
  return Math.min(20, Math.ceil(-Math.log10(step) - 1e-9));
}
