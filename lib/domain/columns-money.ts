import { type NumberColumn, numberAt, packNumbers } from './columns-number';
import { type Decimal, ZERO } from './money';

/**
 * Exact amounts as whole numbers and how many of their digits stand behind the point: 12.30 is 1230 and 2.
 * What would not come back as it was written ("007", "-0", sixteen digits) is kept as text in `odd`, and its
 * place in `units` is NaN.
 */
export interface MoneyColumn {
  units: NumberColumn;
  scales: NumberColumn;
  odd: { row: number; text: Decimal }[];
}

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** Below 2 ** 53, so that every whole number is exact. */
const MOST_CHARACTERS = 15;

export function toMoneyColumn(amounts: readonly Decimal[]): MoneyColumn {
  const units = amounts.map(toUnits);
  const scales = amounts.map(countDecimals);
  const odd: MoneyColumn['odd'] = [];
  for (let row = 0; row < units.length; row += 1)
    if (Number.isNaN(units[row])) odd.push({ row, text: amounts[row] ?? ZERO });
  return { units: packNumbers(units), scales: packNumbers(scales), odd };
}

/** NaN for an amount that would not come back as it was written. */
function toUnits(amount: Decimal): number {
  if (amount.length > MOST_CHARACTERS || !PLAIN.test(amount)) return Number.NaN;
  const units = Number(amount.replace('.', ''));
  return Object.is(units, -0) ? Number.NaN : units;
}

function countDecimals(amount: Decimal): number {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : amount.length - point - 1;
}

/** The amount as it was written. */
export function moneyAt(column: MoneyColumn, row: number): Decimal {
  const units = numberAt(column.units, row);
  if (Number.isNaN(units)) return oddAt(column, row);
  return toText(units, numberAt(column.scales, row));
}

/** Near enough to draw, sort and compare with limits; sums are made of `units`. */
export function floatAt(column: MoneyColumn, row: number): number {
  const units = numberAt(column.units, row);
  if (Number.isNaN(units)) return Number(oddAt(column, row));
  return units / 10 ** numberAt(column.scales, row);
}

function oddAt({ odd }: MoneyColumn, row: number): Decimal {
  return odd.find((one) => one.row === row)?.text ?? ZERO;
}

export function toText(units: number, scale: number): Decimal {
  if (scale === 0) return String(units) as Decimal;
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}` as Decimal;
}
