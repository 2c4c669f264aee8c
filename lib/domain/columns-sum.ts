import { type MoneyColumn, moneyAt, toText } from './columns-money';
import { numberAt } from './columns-number';
import { createDecimalSum, type Decimal } from './money';

/** An exact sum over rows of columns. */
export interface UnitSum {
  add(column: MoneyColumn, row: number): void;
  total(): Decimal;
}

/** Adds whole numbers while they are exact, and hands them on as decimals before they would not be. */
export function createUnitSum(): UnitSum {
  const sum = createDecimalSum();
  let units = 0;
  let scale = 0;
  let used = false;
  const hand = () => {
    if (used) sum.add(toText(units, scale));
    units = 0;
  };
  return {
    add(column, row) {
      const more = numberAt(column.units, row);
      if (Number.isNaN(more)) return sum.add(moneyAt(column, row));
      const wanted = numberAt(column.scales, row);
      if (wanted !== scale || !Number.isSafeInteger(units + more)) hand();
      scale = wanted;
      units += more;
      used = true;
    },
    total() {
      hand();
      used = false;
      return sum.total();
    },
  };
}
