/** DECIMAL(18, 6) in 64 bits: up to 999,999,999,999.999999, which every engine reads at full speed. */
export const DECIMAL_DIGITS = 18;
export const DECIMAL_SCALE = 6;

/** An amount has more digits than a column's type; a value that is changed in silence would be worse. */
export class TooPreciseError extends Error {
  override readonly name = 'TooPreciseError';
}

/** "12.3" is 12300000n. Zeros at the end of a longer fraction cost nothing. Throws `TooPreciseError`. */
export function toUnscaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/0+$/, '');
  const digits = whole + kept.padEnd(DECIMAL_SCALE, '0');
  const unscaled = BigInt(digits);
  const isTooLarge =
    unscaled >= 10n ** BigInt(DECIMAL_DIGITS) || unscaled <= -(10n ** BigInt(DECIMAL_DIGITS));
  if (kept.length > DECIMAL_SCALE || isTooLarge) throw new TooPreciseError('An amount has too many digits');
  return unscaled;
}
