import type { Day, DayRange } from './day';
import type { AccountId } from './id';
import { periodRange } from './period';

/** The tables there are to export, in the order they are offered; also the names of their files. */
export const TABLE_NAMES = [
  'actions',
  'changes',
  'earnings-by-day',
  'clicks-by-day',
  'programs',
  'links',
  'sync-runs',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

export interface CsvOptions {
  /** Excel reads UTF-8 as such only when the file begins with a byte order mark. */
  byteOrderMark: boolean;
  /** What spreadsheets of many European languages expect is the semicolon. */
  separator: ',' | ';';
}

export type FileFormat = ({ kind: 'csv' } & CsvOptions) | { kind: 'json-lines' } | { kind: 'parquet' };

export const EXPORT_SPANS = [
  'everything',
  'last-30-days',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
  'custom',
] as const;

export type ExportSpan = (typeof EXPORT_SPANS)[number];

/** What the user chose to export. */
export interface ExportChoice {
  tables: readonly TableName[];
  accountIds: readonly AccountId[];
  span: ExportSpan;
  /** The days of `custom`. */
  custom: DayRange;
  /** `null` for all of them, each row in its own. */
  currency: string | null;
  format: FileFormat;
}

/** Wider than any day there is. */
export const ALL_DAYS: DayRange = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** The days of a span. A custom one whose ends are the wrong way round is turned. */
export function spanRange(span: ExportSpan, custom: DayRange, today: Day): DayRange {
  switch (span) {
    case 'everything':
      return ALL_DAYS;
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01` as Day, to: today };
    case 'last-year':
      return yearBefore(today);
    case 'custom':
      return custom.from <= custom.to ? custom : { from: custom.to, to: custom.from };
    default:
      return periodRange(span, today);
  }
}

function yearBefore(today: Day): DayRange {
  const year = String(Number(today.slice(0, 4)) - 1).padStart(4, '0');
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
}
