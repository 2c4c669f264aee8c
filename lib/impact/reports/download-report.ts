import type { Day, DayRange } from '@/lib/domain/day';
import { type ProgramId, toProgramId } from '@/lib/domain/id';
import { cellText, normalizeName } from '@/lib/impact/clicks/column-names';
import { downloadFile, type FileReader } from '@/lib/impact/clicks/download-file';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { readDayTexts } from './read-day-text';
import { UnknownColumnsError } from './unknown-columns-error';

export interface ProgramClicks {
  programId: ProgramId;
  clicks: number;
}

export interface DayClicks {
  day: Day;
  clicks: number;
}

/**
 * Clicks per program from a file of a report by program; `'not-ready'` while there is none.
 * Throws `UnknownColumnsError`.
 */
export async function downloadProgramClicks(
  transport: Transport,
  jobId: string,
): Promise<ProgramClicks[] | 'not-ready'> {
  const rows = await downloadFile(transport, jobId, reportReader(PROGRAM_NAMES));
  if (rows === 'not-ready') return rows;
  if (rows.some(({ key }) => key === '')) throw new UnknownColumnsError();
  return sum(rows).map(([id, clicks]) => ({ programId: toProgramId(id), clicks }));
}

/** Clicks per day from a file of a report by day; likewise. */
export async function downloadDayClicks(
  transport: Transport,
  jobId: string,
  asked: DayRange,
): Promise<DayClicks[] | 'not-ready'> {
  const rows = await downloadFile(transport, jobId, reportReader(DAY_NAMES));
  if (rows === 'not-ready') return rows;
  const days = readDayTexts(
    rows.map(({ key }) => key),
    asked,
  );
  if (!days) throw new UnknownColumnsError();
  const dated = rows.map(({ clicks }, index) => ({ key: days[index] ?? asked.from, clicks }));
  return sum(dated).map(([day, clicks]) => ({ day, clicks }));
}

interface ReportRow<Key extends string = string> {
  key: Key;
  clicks: number;
}

const PROGRAM_NAMES = ['campaignid', 'programid'];
const DAY_NAMES = ['datedisplay', 'date', 'day'];
/** `raw_clicks` are those before impact.com took out robots and doubles. */
const CLICK_NAMES = ['clicks', 'rawclicks'];

function reportReader(keyNames: readonly string[]): FileReader<ReportRow[]> {
  return {
    key: 'Records',
    async readCsv(header, records) {
      // A lone sentence is no table: something else answered, and the next answer may be better.
      if (header.length < 2) throw new UnreadableAnswerError('jobs', 'unknown-shape');
      const names = header.map(normalizeName);
      const rows = await Array.fromAsync(records);
      return readTable(names, rows, keyNames);
    },
    async readRows(rows) {
      const all = await Array.fromAsync(rows);
      return all.flatMap((row) => {
        const entries = Object.entries(Object(row));
        const names = entries.map(([name]) => normalizeName(name));
        return readTable(names, [entries.map(([, value]) => cellText(value))], keyNames);
      });
    },
  };
}

/** The columns are looked for even when there is no row: an unknown table without rows is still unknown. */
function readTable(names: readonly string[], rows: string[][], keyNames: readonly string[]): ReportRow[] {
  const key = findColumn(names, keyNames);
  const clicks = findColumn(names, CLICK_NAMES);
  return rows.map((row) => ({ key: row[key]?.trim() ?? '', clicks: toCount(row[clicks] ?? '') }));
}

function findColumn(names: readonly string[], wanted: readonly string[]): number {
  const found = wanted.find((name) => names.includes(name));
  if (found === undefined) throw new UnknownColumnsError();
  return names.indexOf(found);
}

/** `1204`, `1,204`, `1204.00`; "" is none (contract §4). Throws `UnknownColumnsError` for anything else. */
function toCount(text: string): number {
  const plain = text.trim().replace(/\.0+$/, '');
  if (plain === '') return 0;
  if (!/^(\d{1,12}|\d{1,3}(,\d{3}){1,3})$/.test(plain)) throw new UnknownColumnsError();
  return Number(plain.replaceAll(',', ''));
}

/** A program or a day may have several rows, one per currency say. */
function sum<Key extends string>(rows: readonly ReportRow<Key>[]): [Key, number][] {
  const sums = new Map<Key, number>();
  for (const { key, clicks } of rows) sums.set(key, (sums.get(key) ?? 0) + clicks);
  return [...sums];
}
