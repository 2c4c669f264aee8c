import type { WireObject, WireValue } from './values.ts';

export interface CsvStyle {
  lineEnds: 'crlf' | 'lf';
  byteOrderMark: boolean;
}

/** Header row and one line per row, quoted as RFC 4180 only where needed. */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<WireObject>,
  style: CsvStyle,
): Generator<string> {
  const end = style.lineEnds === 'crlf' ? '\r\n' : '\n';
  yield `${style.byteOrderMark ? '\uFEFF' : ''}${columns.map(quoted).join(',')}${end}`;
  for (const row of rows) yield `${columns.map((name) => quoted(row[name] ?? '')).join(',')}${end}`;
}

function quoted(value: WireValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
