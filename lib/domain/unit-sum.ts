import { type MoneyColumn, moneyAt } from './columns-money';
import { numberAt } from './columns-number';
import { createDecimalSum, type Decimal, type DecimalSum } from './money';

/** Beyond this a sum of whole numbers may no longer be exact. */
const SAFE = 2 ** 52;

/**
 * An exact sum over very many amounts, kept as plain numbers for as long as those are exact. Small, because a table
 * has tens of thousands of them.
 */
export interface UnitSum {
  /** Whole numbers by how many of their digits stand behind the point. */
  running: number[];
  /** What outgrew them; `null` at first. */
  exact: DecimalSum | null;
}

export function createUnitSum(): UnitSum {
  return { running: [], exact: null };
}

/** Adds the amount a column has at a row. */
export function addUnits(sum: UnitSum, column: MoneyColumn, row: number): void {
  const units = numberAt(column.units, row);
  if (Number.isNaN(units)) {
    exactOf(sum).add(moneyAt(column, row));
    return;
  }
  const scale = numberAt(column.scales, row);
  const next = (sum.running[scale] ?? 0) + units;
  sum.running[scale] = next;
  if (next > SAFE || next < -SAFE) carry(sum, scale);
}

export function totalOf(sum: UnitSum): Decimal {
  for (const scale of sum.running.keys()) carry(sum, scale);
  return exactOf(sum).total();
}

function carry(sum: UnitSum, scale: number): void {
  exactOf(sum).addScaled({ units: BigInt(sum.running[scale] ?? 0), scale });
  sum.running[scale] = 0;
}

function exactOf(sum: UnitSum): DecimalSum {
  sum.exact ??= createDecimalSum();
  return sum.exact;
}
