import type { Branded } from './id';

/**
 * An exact decimal as text: optional minus, digits, optional fraction ("12.30", "-4.00", "980").
 * Money is kept as text because IndexedDB has no decimal and a float cannot hold 0.1.
 */
export type Decimal = Branded<string, 'Decimal'>;

export const ZERO = '0' as Decimal;

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A decimal read once, for those who add it many times: `units` / 10^`scale`. */
export interface Scaled {
  units: bigint;
  scale: number;
}

/** Reads a decimal text; `undefined` when it is anything else ("", "1,234.56", "1e3", "NaN"). */
export function toDecimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? (trimmed as Decimal) : undefined;
}

/** Adds exactly; the result has the longest fraction of its parts. No part gives "0". */
export function sumDecimals(decimals: Iterable<Decimal>): Decimal {
  const sum = createDecimalSum();
  for (const decimal of decimals) sum.add(decimal);
  return sum.total();
}

export interface DecimalSum {
  add(decimal: Decimal): void;
  addScaled(amount: Scaled): void;
  total(): Decimal;
  scaled(): Scaled;
}

/** Digits of an amount that a float holds exactly, as units of its smallest decimal. */
const EXACT_DIGITS = 15;
/** Below this another such amount still fits into 2⁵³, to which whole floats are exact. */
const EXACT_LIMIT = 2 ** 52;

/**
 * A running exact sum, for totals over many rows. Amounts of usual size and the same number of decimals are added
 * as whole numbers while these are exact, several times as fast as `bigint`; the rest, and what grows too large, as such.
 */
export function createDecimalSum(): DecimalSum {
  let sum: Scaled = { units: 0n, scale: 0 };
  let units = 0;
  let scale = 0;
  const flush = () => {
    sum = addScaled(sum, { units: BigInt(units), scale });
    units = 0;
    return sum;
  };
  return {
    add(decimal) {
      const point = decimal.indexOf('.');
      if (decimal.length > EXACT_DIGITS) {
        sum = addScaled(sum, toScaled(decimal));
        return;
      }
      const decimals = point < 0 ? 0 : decimal.length - point - 1;
      if (decimals !== scale || Math.abs(units) > EXACT_LIMIT) {
        flush();
        scale = decimals;
      }
      units += Number(point < 0 ? decimal : decimal.slice(0, point) + decimal.slice(point + 1));
    },
    addScaled(amount) {
      sum = addScaled(sum, amount);
    },
    total: () => fromScaled(flush()),
    scaled: flush,
  };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const { units, scale } = toScaled(right);
  return fromScaled(addScaled(toScaled(left), { units: -units, scale }));
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const { units } = toScaled(subtractDecimals(left, right));
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function isZeroDecimal(decimal: Decimal): boolean {
  return toScaled(decimal).units === 0n;
}

/**
 * `dividend / divisor` rounded half-even to `fractionDigits`; `undefined` when the divisor is zero.
 * For ratios that are shown (EPC, percentages); sums never pass through here.
 */
export function divideDecimals(
  dividend: Decimal,
  divisor: Decimal,
  fractionDigits: number,
): Decimal | undefined {
  const over = toScaled(dividend);
  const under = toScaled(divisor);
  if (under.units === 0n) return undefined;
  const numerator = over.units * 10n ** BigInt(fractionDigits + under.scale);
  const denominator = under.units * 10n ** BigInt(over.scale);
  return fromScaled({ units: divideHalfEven(numerator, denominator), scale: fractionDigits });
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n === denominator < 0n ? 1n : -1n;
  const over = numerator < 0n ? -numerator : numerator;
  const under = denominator < 0n ? -denominator : denominator;
  const quotient = over / under;
  const twiceRest = (over % under) * 2n;
  const roundUp = twiceRest > under || (twiceRest === under && quotient % 2n === 1n);
  return sign * (roundUp ? quotient + 1n : quotient);
}

function addScaled(left: Scaled, right: Scaled): Scaled {
  const scale = Math.max(left.scale, right.scale);
  return { units: rescale(left, scale) + rescale(right, scale), scale };
}

function rescale({ units, scale }: Scaled, wanted: number): bigint {
  return scale === wanted ? units : units * 10n ** BigInt(wanted - scale);
}

export function toScaled(decimal: Decimal): Scaled {
  const point = decimal.indexOf('.');
  if (point < 0) return { units: BigInt(decimal), scale: 0 };
  return {
    units: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)),
    scale: decimal.length - point - 1,
  };
}

function fromScaled({ units, scale }: Scaled): Decimal {
  if (scale === 0) return String(units) as Decimal;
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}` as Decimal;
}
