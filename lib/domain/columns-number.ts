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
    whole &&= Number.isInteger(number);
  }
  if (!whole || most > 0xffff_ffff || least < -0x8000_0000) return Float64Array.from(numbers);
  if (least < 0) return most > 0x7fff_ffff ? Float64Array.from(numbers) : Int32Array.from(numbers);
  if (most > 0xffff) return Uint32Array.from(numbers);
  return most > 0xff ? Uint16Array.from(numbers) : Uint8Array.from(numbers);
}

export function numberAt(column: NumberColumn, row: number): number {
  return column[column.length === 1 ? 0 : row] ?? 0;
}
