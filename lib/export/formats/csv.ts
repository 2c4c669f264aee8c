import Papa from 'papaparse';
import type { CsvOptions } from '@/lib/domain/export-choice';
import type { Cell, CellKind, ColumnHead } from '../table';
import { toTextSink, type WriteTable } from './format';
import { toSafeText } from './safe-text';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** RFC 4180, UTF-8: amounts are plain numbers, texts are quoted where they must be and never run as formulas. */
export function writeCsv({ byteOrderMark, separator }: CsvOptions): WriteTable {
  const toLines = (rows: readonly (string | number)[][]) =>
    Papa.unparse([...rows], { delimiter: separator, newline: LINE_END }) + LINE_END;
  return async (columns, batches, sink) => {
    const text = toTextSink(sink);
    const head = toLines([columns.map(({ name }) => name)]);
    await text.write(byteOrderMark ? BYTE_ORDER_MARK + head : head);
    for await (const rows of batches) {
      if (rows.length > 0) await text.write(toLines(rows.map((row) => toFields(columns, row))));
    }
  };
}

function toFields(columns: readonly ColumnHead[], row: readonly Cell[]): (string | number)[] {
  return columns.map(({ kind }, index) => toField(kind, row[index] ?? null));
}

function toField(kind: CellKind, cell: Cell): string | number {
  if (cell === null) return '';
  if (kind === 'text') return toSafeText(String(cell));
  if (kind === 'json') return toSafeText(JSON.stringify(cell));
  return String(cell);
}
