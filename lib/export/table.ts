import type { Account } from '@/lib/domain/account';
import type { StoredAction } from '@/lib/domain/action';
import type { Day, DayRange, InstantText } from '@/lib/domain/day';
import type { TableName } from '@/lib/domain/export-choice';
import type { Decimal } from '@/lib/domain/money';

/** What a column holds in every row that has a value; the formats write each kind in their own best type. */
export interface CellKinds {
  text: string;
  decimal: Decimal;
  count: number;
  day: Day;
  instant: InstantText;
  flag: boolean;
  /** A list or an object: nested where the format can, else as JSON text. */
  json: object;
}

export type CellKind = keyof CellKinds;
export type Cell = CellKinds[CellKind] | null;

export interface ColumnHead {
  /** `snake_case`, English and never translated: it is read by programs. */
  name: string;
  kind: CellKind;
}

/** The columns of one row type, each with how its cell is found; `null` is an empty cell. */
export type Columns<Row> = readonly {
  [Kind in CellKind]: { name: string; kind: Kind; of: (row: Row) => CellKinds[Kind] | null };
}[CellKind][];

/** What of one account is to be exported. */
export interface ExportSource {
  account: Account;
  range: DayRange;
  /** Only rows in this currency, where rows have one; `null` for all of them. Never converted. */
  currency: string | null;
  /** Which of a day's actions, beyond the days and the currency: the filter of the Actions page. */
  pick?: ((actions: readonly StoredAction[], day: Day) => readonly StoredAction[]) | undefined;
}

/** Some rows as cells in the order of the columns, and how many records of the database they came from. */
export interface Batch {
  rows: Cell[][];
  records: number;
}

export interface ExportTable {
  name: TableName;
  columns: readonly ColumnHead[];
  /** How many records `batches` will walk through: for the progress alone. */
  count: (source: ExportSource) => Promise<number>;
  batches: (source: ExportSource) => AsyncIterable<Batch>;
}

interface TableOf<Record, Row> {
  name: TableName;
  columns: Columns<Row>;
  count: (source: ExportSource) => Promise<number>;
  records: (source: ExportSource) => AsyncIterable<readonly Record[]>;
  /** The rows of one record that the source asks for. */
  rows: (record: Record, source: ExportSource) => readonly Row[];
}

/** A table by how its rows are found in the records of the database. */
export function defineTable<Record, Row>(table: TableOf<Record, Row>): ExportTable {
  const { name, columns, count, records, rows } = table;
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, kind: column.kind })),
    count,
    async *batches(source) {
      for await (const some of records(source)) {
        const found = some.flatMap((record) => rows(record, source));
        yield { rows: found.map((row) => columns.map(({ of }) => of(row))), records: some.length };
      }
    },
  };
}

/** The empty text means that impact.com sent nothing. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
