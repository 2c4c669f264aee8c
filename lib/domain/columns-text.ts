import { type NumberColumn, narrow, numberAt } from './columns-number';

/** Texts of one column, joined: the value n ends at `ends[n]`, so a text may hold anything. */
export interface TextColumn {
  text: string;
  ends: NumberColumn;
  /** Which value each row has; `null` when row n has the value n, or every row the only one. */
  codes: NumberColumn | null;
}

/** Every row its own text: ids. */
export function toPlainTexts(texts: readonly string[]): TextColumn {
  let end = 0;
  const ends = texts.map((text) => {
    end += text.length;
    return end;
  });
  return { text: texts.join(''), ends: narrow(ends), codes: null };
}

/** Each different text once, unless most of them are different. */
export function toCodedTexts(texts: readonly string[]): TextColumn {
  const first = texts[0];
  // Most columns of most days hold one value.
  if (first !== undefined && texts.every((text) => text === first)) return toPlainTexts([first]);
  const codes = new Map<string, number>();
  const rows = texts.map((text) => {
    const known = codes.get(text);
    if (known === undefined) codes.set(text, codes.size);
    return known ?? codes.size - 1;
  });
  if (codes.size * 2 > texts.length) return toPlainTexts(texts);
  return { ...toPlainTexts([...codes.keys()]), codes: narrow(rows) };
}

export function textAt(column: TextColumn, row: number): string {
  return valueAt(column, codeAt(column, row));
}

/** Which of the column's values a row has. */
export function codeAt({ codes, ends }: TextColumn, row: number): number {
  if (codes) return numberAt(codes, row);
  return ends.length === 1 ? 0 : row;
}

export function valueAt({ text, ends }: TextColumn, code: number): string {
  return text.slice(code === 0 ? 0 : ends[code - 1], ends[code]);
}

/** The column's values, each once where it is coded. */
export function listValues(column: TextColumn): string[] {
  return Array.from(column.ends, (_, code) => valueAt(column, code));
}
