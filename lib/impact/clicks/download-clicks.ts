import type { Day } from '@/lib/domain/day';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { findClickColumns, readClickObject } from './click-columns';
import { type ClickCount, createClickTally } from './click-tally';
import { downloadFile, type FileReader } from './download-file';

/**
 * The clicks of an export, counted per day as written and program. Rows whose date cannot be read count for
 * `askedDay`. `'not-ready'` while there is no file.
 */
export function downloadClicks(
  transport: Transport,
  jobId: string,
  askedDay: Day,
): Promise<ClickCount[] | 'not-ready'> {
  return downloadFile(transport, jobId, clickReader(askedDay));
}

function clickReader(askedDay: Day): FileReader<ClickCount[]> {
  return {
    key: 'Clicks',
    async readCsv(header, records) {
      const columns = findClickColumns(header);
      if (!columns) throw new UnreadableAnswerError('jobs', 'unknown-shape');
      const tally = createClickTally(askedDay);
      for await (const record of records) {
        tally.add(record[columns.date] ?? '', record[columns.programId]?.trim() ?? '');
      }
      return tally.counts();
    },
    async readRows(rows) {
      const tally = createClickTally(askedDay);
      for await (const row of rows) {
        const { date, programId } = readClickObject(Object(row));
        tally.add(date, programId);
      }
      return tally.counts();
    },
  };
}
