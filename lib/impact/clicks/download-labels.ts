import type { Day } from '@/lib/domain/day';
import { type ProgramId, toProgramId } from '@/lib/domain/id';
import { LABEL_SLOTS, type LinkLabels, labelKey, mapLabels, NO_LABELS } from '@/lib/domain/link-labels';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { parseWrittenDay } from '@/lib/impact/wire/iso-time';
import { findClickColumns, readClickObject } from './click-columns';
import { cellText, normalizeName } from './column-names';
import { downloadFile, type FileReader } from './download-file';

/** Clicks of one program that carried the same labels. */
export interface LabelClickCount {
  programId: ProgramId;
  labels: LinkLabels;
  clicks: number;
}

/** Whether somebody wants to know of these labels: a file may hold thousands that nobody asks for. */
export type IsWanted = (programId: ProgramId, labels: LinkLabels) => boolean;

/**
 * The clicks of a day's export by program and labels, as far as they are wanted. Clicks of another day in the
 * file are left out. `'not-ready'` while there is no file.
 */
export function downloadLabelClicks(
  transport: Transport,
  jobId: string,
  day: Day,
  isWanted: IsWanted,
): Promise<LabelClickCount[] | 'not-ready'> {
  return downloadFile(transport, jobId, labelReader(day, isWanted));
}

function labelReader(day: Day, isWanted: IsWanted): FileReader<LabelClickCount[]> {
  return {
    key: 'Clicks',
    async readCsv(header, records) {
      const columns = findClickColumns(header);
      if (!columns) throw new UnreadableAnswerError('jobs', 'unknown-shape');
      const names = header.map(normalizeName);
      const at = mapLabels(NO_LABELS, (_, slot) => String(names.indexOf(slot.toLowerCase())));
      const tally = createTally(day, isWanted);
      for await (const record of records) {
        const labels = mapLabels(at, (index) => record[Number(index)]?.trim() ?? '');
        tally.add(record[columns.date] ?? '', record[columns.programId]?.trim() ?? '', labels);
      }
      return tally.counts();
    },
    async readRows(rows) {
      const tally = createTally(day, isWanted);
      for await (const row of rows) {
        const { date, programId } = readClickObject(Object(row));
        tally.add(date, programId, labelsOf(Object(row)));
      }
      return tally.counts();
    },
  };
}

/** Flat, or within `PartnerRelated`, which is a list of one (contract §12). */
function labelsOf(click: object): LinkLabels {
  const inner: unknown = Reflect.get(click, 'PartnerRelated');
  const nested = Array.isArray(inner) ? inner : [inner];
  const fields = Object.assign({}, click, ...nested.map(Object)) as object;
  const values = new Map(
    Object.entries(fields).map(([name, value]) => [normalizeName(name), cellText(value)]),
  );
  return mapLabels(NO_LABELS, (_, slot) => values.get(slot.toLowerCase()) ?? '');
}

function createTally(day: Day, isWanted: IsWanted) {
  const counts = new Map<string, LabelClickCount>();
  return {
    add(writtenDate: string, program: string, labels: LinkLabels) {
      if (LABEL_SLOTS.every((slot) => labels[slot] === '')) return;
      if ((parseWrittenDay(writtenDate) ?? day) !== day) return;
      const key = `${program}\n${labelKey(labels)}`;
      const count = counts.get(key);
      if (count) count.clicks += 1;
      else if (isWanted(toProgramId(program), labels)) {
        counts.set(key, { programId: toProgramId(program), labels, clicks: 1 });
      }
    },
    counts: () => [...counts.values()],
  };
}
