/** Numbers of one column, as narrow as they fit. One alone holds for every row. */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export function packNumbers(numbers: readonly number[]): NumberColumn {
  const first = numbers[0];
  if (first !== undefined && numbers.every((number) => number === first)) return narrow([first]);
  return narrow(numbers);
}

/** The same without the shorthand for a column of one value. */
export function narrow(numbers: readonly number[]): NumberColumn {
  let least = 0;
  let most = 0;
  let whole = true;
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
    if (!Number.isInteger(number)) whole = false;
  }
  if (!whole || most > 0xffff_ffff || least < -0x8000_0000) return new Float64Array(numbers);
  if (least < 0) return most > 0x7fff_ffff ? new Float64Array(numbers) : new Int32Array(numbers);
  if (most > 0xffff) return new Uint32Array(numbers);
  return most > 0xff ? new Uint16Array(numbers) : new Uint8Array(numbers);
}

export function numberAt(column: NumberColumn, row: number): number {
  return column[column.length === 1 ? 0 : row] ?? 0;
}
