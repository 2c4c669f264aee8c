import Papa from 'papaparse';
import { toSafeText } from './formats/safe-text';

/** Excel reads UTF-8 as such only when the file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A list that is at hand as a CSV file: RFC 4180, no text runs as a formula. */
export function toSmallCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(toSafeText))];
  return (
    BYTE_ORDER_MARK +
    Papa.unparse(
      lines.map((line) => [...line]),
      { newline: LINE_END },
    ) +
    LINE_END
  );
}
