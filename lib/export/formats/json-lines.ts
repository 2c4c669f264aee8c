import type { Cell } from '../table';
import { toTextSink, type WriteTable } from './format';

/**
 * One JSON object a line, empty cells as `null`. Amounts are texts, because most readers make floats of JSON's
 * numbers, and a float cannot hold 0.1.
 */
export const writeJsonLines: WriteTable = async (columns, batches, sink) => {
  const text = toTextSink(sink);
  const names = columns.map(({ name }) => JSON.stringify(name));
  const toLine = (row: readonly Cell[]) => {
    const members = names.map((name, index) => `${name}:${JSON.stringify(row[index] ?? null)}`);
    return `{${members.join(',')}}\n`;
  };
  for await (const rows of batches) if (rows.length > 0) await text.write(rows.map(toLine).join(''));
};
