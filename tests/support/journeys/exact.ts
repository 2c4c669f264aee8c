/** Exact decimals, to compare sums to the last digit. */

const DIGITS = 9;

/** The value times 10⁹, as a whole number. Throws when the text is no decimal or has more digits. */
export function toExact(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) throw new Error(`Not a decimal: “${text}”`);
  const [, sign, whole = '', fraction = ''] = match;
  const size = BigInt(whole + fraction.padEnd(DIGITS, '0'));
  return sign ? -size : size;
}

/** Shortest text of the value, for example `12.3`. */
export function fromExact(value: bigint): string {
  const size = (value < 0n ? -value : value).toString().padStart(DIGITS + 1, '0');
  const text = `${size.slice(0, -DIGITS)}.${size.slice(-DIGITS)}`.replace(/\.?0+$/, '');
  return value < 0n ? `-${text}` : text;
}
