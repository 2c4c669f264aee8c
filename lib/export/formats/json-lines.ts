import { toTextSink, type WriteTable } from './format';

/**
 * One JSON object a line, empty cells as `null`. Amounts are texts, because most readers make floats of JSON's
 * numbers, and a float cannot hold 0.1.
 */
export const writeJsonLines: WriteTable = async (columns, batches, sink) => {
  const text = toTextSink(sink);
  for await (const rows of batches) {
    const lines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]))),
    );
    if (lines.length > 0) await text.write(`${lines.join('\n')}\n`);
  }
};
