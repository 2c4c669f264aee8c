import type { Day } from '@/lib/domain/day';

/** A row that could not be read: kept on the device, counted and shown, read again after an update. */
export interface SetAsideRow {
  /** impact.com's id of the row, when it can be read. */
  id: string | null;
  /** The field and the kind of trouble, never the value: `Payout unreadable`. */
  reason: string;
  /** The day the row belongs to, when its date can be read. */
  day: Day | null;
  /** The row's JSON, at most 20,000 characters. */
  raw: string;
}

/** Everything of a list: what could be read, and what could not. */
export interface Reading<Item> {
  items: Item[];
  setAside: SetAsideRow[];
}

export type RowTrouble = 'missing' | 'unreadable' | 'is not an object';

/** Thrown while reading one row; it costs that row alone. */
export class RowError extends Error {
  constructor(field: string, trouble: RowTrouble) {
    super(`${field} ${trouble}`);
  }
}

export interface RowReader<Item> {
  parse(row: unknown): Item;
  /** What can still be told of a row that `parse` refused. */
  identify(row: unknown): { id: string | null; day: Day | null };
}

const LONGEST_RAW = 20_000;

/** Reads row by row, so that one bad row never loses the others. */
export function readRows<Item>(rows: readonly unknown[], reader: RowReader<Item>): Reading<Item> {
  const reading: Reading<Item> = { items: [], setAside: [] };
  for (const row of rows) {
    try {
      reading.items.push(reader.parse(row));
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      reading.setAside.push({ ...reader.identify(row), reason: error.message, raw: toRaw(row) });
    }
  }
  return reading;
}

function toRaw(row: unknown): string {
  return JSON.stringify(row).slice(0, LONGEST_RAW);
}
