import type { Decimal } from '../world/types.ts';

/** Four places hold every currency here and leave room for reports that convert. */
const PLACES = 4;

/** A decimal text as ten-thousandths, exact; "" is zero. */
export function toUnits(text: Decimal): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(PLACES, '0').slice(0, PLACES));
  return text.startsWith('-') ? -units : units;
}

/** Ten-thousandths as text with `places` decimals, half away from zero. */
export function toText(units: bigint, places: number): Decimal {
  const step = 10n ** BigInt(PLACES - places);
  const size = units < 0n ? -units : units;
  const rounded = (size + step / 2n) / step;
  const digits = rounded.toString().padStart(places + 1, '0');
  const sign = units < 0n && rounded > 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `part / whole` with two decimals, "0.00" when there is no whole. */
export function ratioText(part: bigint, whole: bigint): Decimal {
  if (whole === 0n) return '0.00';
  return toText((part * 10n ** BigInt(PLACES)) / whole, 2);
}
