import { compareDecimals } from './money';
import { type Figures, type Metric, metricOf } from './performance';
import { createSearch } from './text-search';

/** A line of a table of figures: a program, a sub ID. */
export interface FigureRow<Id extends string = string> {
  id: Id;
  name: string;
  /** What else it can be found by. */
  keywords: readonly string[];
  figures: Figures;
  before: Figures | null;
}

export type SortBy = Metric | 'name';

export interface SortOrder {
  by: SortBy;
  descending: boolean;
}

/** Money and counts begin with the most, names with A, the rate of reversals with the worst. */
export function firstOrder(by: SortBy): SortOrder {
  return { by, descending: by !== 'name' };
}

/** Reads `-payout` (descending) or `name`; anything else is `undefined`. */
export function parseOrder(text: string | undefined, columns: readonly SortBy[]): SortOrder | undefined {
  if (text === undefined) return undefined;
  const descending = text.startsWith('-');
  const by = columns.find((column) => column === (descending ? text.slice(1) : text));
  return by && { by, descending };
}

export function writeOrder({ by, descending }: SortOrder): string {
  return `${descending ? '-' : ''}${by}`;
}

/** Sorted copies; rows without a value come last in either direction, and equal ones by name. */
export function sortRows<Row extends FigureRow>(
  rows: readonly Row[],
  { by, descending }: SortOrder,
  currency: string,
  collator: Intl.Collator,
): Row[] {
  const byName = (left: Row, right: Row) => collator.compare(left.name, right.name);
  if (by === 'name')
    return rows.toSorted((left, right) => (descending ? byName(right, left) : byName(left, right)));
  const valued = rows.map((row) => ({ row, value: metricOf(row.figures, by, currency) }));
  return valued
    .sort((left, right) => {
      if (left.value === null || right.value === null)
        return Number(left.value === null) - Number(right.value === null) || byName(left.row, right.row);
      const order = compareDecimals(left.value, right.value);
      return (descending ? -order : order) || byName(left.row, right.row);
    })
    .map(({ row }) => row);
}

/** Rows in which every word of the search stands somewhere; case and accents do not matter. */
export function searchRows<Row extends FigureRow>(rows: readonly Row[], search: string): Row[] {
  const isFound = createSearch(search);
  return rows.filter(({ name, id, keywords }) => isFound([name, id, ...keywords]));
}
