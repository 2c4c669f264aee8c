import type { Columns } from './columns';
import { codeAt, type TextColumn, valueAt } from './columns-text';

/** Where a search looks. */
const SEARCHED = [
  'ids',
  'orderIds',
  'programNames',
  'programIds',
  'subIds1',
  'subIds2',
  'subIds3',
  'sharedIds',
] as const satisfies readonly (keyof Columns)[];

/** Which rows of a day hold a text somewhere; `true` and `false` for all and none. Case does not matter. */
export function findText(columns: Columns, text: string): boolean | ((row: number) => boolean) {
  const wanted = text.toLowerCase();
  const hits: { column: TextColumn; values: Uint8Array }[] = [];
  for (const name of SEARCHED) {
    const column = columns[name];
    const values = findValues(column, wanted);
    if (values) hits.push({ column, values });
  }
  if (hits.length === 0) return false;
  return (row) => hits.some(({ column, values }) => values[codeAt(column, row)] === 1);
}

/** Marks the values that hold the text; nothing when none does, as mostly. */
function findValues(column: TextColumn, wanted: string): Uint8Array | undefined {
  const text = column.text.toLowerCase();
  // A few letters become two in lower case, which would move every end behind them.
  if (text.length !== column.text.length) return findOneByOne(column, wanted);
  let found: Uint8Array | undefined;
  let value = 0;
  for (let at = text.indexOf(wanted); at >= 0; ) {
    value = valueHolding(column, at, value);
    const end = column.ends[value] ?? 0;
    const fits = at + wanted.length <= end;
    if (fits) {
      found ??= new Uint8Array(column.ends.length);
      found[value] = 1;
    }
    // One that reaches into the next value is none, but may hide one that begins a letter later.
    at = text.indexOf(wanted, fits ? end : at + 1);
  }
  return found;
}

function findOneByOne(column: TextColumn, wanted: string): Uint8Array | undefined {
  const found = Uint8Array.from(column.ends, (_, code) =>
    valueAt(column, code).toLowerCase().includes(wanted) ? 1 : 0,
  );
  return found.includes(1) ? found : undefined;
}

/** The first value that ends behind a place, by halving, from a value that does not lie behind it. */
function valueHolding({ ends }: TextColumn, place: number, from: number): number {
  let low = from;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
