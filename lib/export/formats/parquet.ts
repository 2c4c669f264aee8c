import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, CellKind, ColumnHead } from '../table';
import type { ByteSink, WriteTable } from './format';
import { DECIMAL_DIGITS, DECIMAL_SCALE, toUnscaled } from './parquet-decimal';

/** Rows of a row group: enough to be read quickly, few enough for the memory they are gathered in. */
const GROUP_ROWS = 10_000;
const DAY_MS = 86_400_000;

type Leaf = Omit<SchemaElement, 'name'>;

/** Types every engine knows: DECIMAL, DATE and TIMESTAMP in UTC as such, nothing as text that is more. */
const LEAVES: Record<CellKind, Leaf> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  decimal: {
    type: 'INT64',
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', precision: DECIMAL_DIGITS, scale: DECIMAL_SCALE },
    precision: DECIMAL_DIGITS,
    scale: DECIMAL_SCALE,
  },
  count: { type: 'INT64', converted_type: 'INT_64' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  flag: { type: 'BOOLEAN' },
};

type Stored = string | bigint | number | boolean;

const TO_STORED: Record<CellKind, (cell: NonNullable<Cell>) => Stored> = {
  text: String,
  json: (cell) => JSON.stringify(cell),
  decimal: (cell) => toUnscaled(String(cell)),
  count: (cell) => BigInt(Number(cell)),
  day: (cell) => Date.parse(`${String(cell)}T00:00:00Z`) / DAY_MS,
  instant: (cell) => BigInt(Date.parse(String(cell))),
  flag: Boolean,
};

/**
 * Parquet with row groups that are written as soon as they are full. Throws `TooPreciseError` for an amount
 * that does not fit its DECIMAL: it would have to be changed, and no figure is.
 */
export const writeParquet: WriteTable = async (columns, batches, sink) => {
  const writer = new SinkWriter(sink);
  const file = new ParquetWriter({ writer, schema: toSchema(columns), createdBy: 'Partner Pulse' });
  let group: (readonly Cell[])[] = [];
  const writeGroup = async () => {
    await file.write({ columnData: toColumnData(columns, group), rowGroupSize: group.length });
    group = [];
  };
  for await (const rows of batches) {
    group.push(...rows);
    if (group.length >= GROUP_ROWS) await writeGroup();
  }
  if (group.length > 0) await writeGroup();
  await file.finish();
};

function toSchema(columns: readonly ColumnHead[]): SchemaElement[] {
  const root: SchemaElement = { name: 'root', num_children: columns.length };
  return [
    root,
    ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...LEAVES[kind] })),
  ];
}

function toColumnData(columns: readonly ColumnHead[], rows: readonly (readonly Cell[])[]): ColumnSource[] {
  return columns.map(({ name, kind }, index) => ({
    name,
    data: rows.map((row) => {
      const cell = row[index] ?? null;
      return cell === null ? null : TO_STORED[kind](cell);
    }),
  }));
}

/** Hands over what was gathered at the end of each row group, and begins with the same memory again. */
class SinkWriter extends ByteWriter {
  readonly #sink: ByteSink;

  constructor(sink: ByteSink) {
    super();
    this.#sink = sink;
  }

  async flush(): Promise<void> {
    if (this.index === 0) return;
    const bytes = new Uint8Array(this.getBuffer());
    this.index = 0;
    await this.#sink.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}
