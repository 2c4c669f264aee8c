import { type CurrencyTotals, createTotals } from './action-filter-totals';
import { type ActionSort, MISSING, sortKeys } from './action-sort';
import type { Columns } from './columns';
import { floatAt } from './columns-money';
import { numberAt } from './columns-number';
import { textAt } from './columns-text';
import type { Day } from './day';

/** A day's columns, with the day. */
export interface DayColumns extends Columns {
  day: Day;
}

/** One row of a list: which of a day's actions it is. */
export interface ListedRow {
  columns: DayColumns;
  row: number;
}

/** The actions that fit a filter, in an order; a picture of one moment of its making. */
export interface ActionList {
  count: number;
  /** The n-th row, `undefined` beyond the end. */
  at(index: number): ListedRow | undefined;
  totals: CurrencyTotals[];
}

export interface ActionListBuilder {
  /** Adds rows of a day; days come the newest first, each day's rows likewise. */
  add(columns: DayColumns, rows: readonly number[]): void;
  count(): number;
  list(): ActionList;
}

export const EMPTY_LIST: ActionList = { count: 0, at: () => undefined, totals: [] };

const FIRST_CAPACITY = 4_096;

/** Keeps eight bytes for each row found: the rows themselves stay where they are. */
export function createActionList(sort: ActionSort): ActionListBuilder {
  const days: DayColumns[] = [];
  const totals = createTotals();
  let rows = new Uint32Array(FIRST_CAPACITY);
  let dayOf = new Uint32Array(FIRST_CAPACITY);
  let count = 0;
  const atPlace = (place: number): ListedRow | undefined => {
    const columns = days[dayOf[place] ?? -1];
    return place < count && columns ? { columns, row: rows[place] ?? 0 } : undefined;
  };
  return {
    add(columns, found) {
      if (found.length === 0) return;
      days.push(columns);
      totals.add(columns, found);
      [rows, dayOf] = [makeRoom(rows, count + found.length), makeRoom(dayOf, count + found.length)];
      for (const row of found) {
        rows[count] = row;
        dayOf[count] = days.length - 1;
        count += 1;
      }
    },
    count: () => count,
    list() {
      const fixed = count;
      const order = toOrder(sort, fixed, atPlace);
      return {
        count: fixed,
        totals: totals.totals(),
        at: (index) => (index < 0 || index >= fixed ? undefined : atPlace(order(index))),
      };
    },
  };
}

function makeRoom(array: Uint32Array<ArrayBuffer>, wanted: number): Uint32Array<ArrayBuffer> {
  if (wanted <= array.length) return array;
  const larger = new Uint32Array(Math.max(wanted, array.length * 2));
  larger.set(array);
  return larger;
}

/** Where the n-th row of an order stands among the rows as they were found. */
function toOrder(
  { by, direction }: ActionSort,
  count: number,
  atPlace: (place: number) => ListedRow | undefined,
): (index: number) => number {
  if (by === 'date') return direction === 'down' ? (index) => index : (index) => count - 1 - index;
  const keys = new Float64Array(count);
  const currencies = new Map<string, number>();
  const groups = new Float64Array(by === 'locking' ? 0 : count);
  for (let place = 0; place < count; place += 1) {
    const listed = atPlace(place);
    keys[place] = listed ? keyOf(listed, by) : MISSING;
    if (listed && by !== 'locking')
      groups[place] = groupOf(currencies, textAt(listed.columns.currencies, listed.row));
  }
  const order = sortKeys(keys, direction);
  if (currencies.size < 2) return (index) => order[index] ?? 0;
  // Amounts of two currencies do not compare: each currency is a group of its own.
  const grouped = sortKeys(
    order.reduce((sorted, place, index) => {
      sorted[index] = groups[place] ?? 0;
      return sorted;
    }, new Float64Array(count)),
    'up',
  );
  return (index) => order[grouped[index] ?? 0] ?? 0;
}

function keyOf({ columns, row }: ListedRow, by: 'payout' | 'sale' | 'locking'): number {
  switch (by) {
    case 'payout':
      return floatAt(columns.payouts, row);
    case 'sale':
      return floatAt(columns.saleAmounts, row);
    case 'locking':
      return numberAt(columns.lockingDays, row) || MISSING;
  }
}

function groupOf(currencies: Map<string, number>, currency: string): number {
  const group = currencies.get(currency) ?? currencies.size;
  currencies.set(currency, group);
  return group;
}
