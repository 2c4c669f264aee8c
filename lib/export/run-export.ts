import type { FileFormat } from '@/lib/domain/export-choice';
import type { ByteSink } from './formats/format';
import { toFormatFacts } from './formats/index';
import type { Cell, ExportSource, ExportTable } from './table';
import { createZip } from './zip';

export interface ExportPlan {
  tables: readonly ExportTable[];
  /** The same choices for each account. */
  sources: readonly ExportSource[];
  format: FileFormat;
}

export interface ExportProgress {
  /** Rows written so far, of all tables. */
  rows: number;
  /** 0 to 1. */
  share: number;
}

export interface ExportHooks {
  signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
  now: Date;
}

/** One table is a file of its own; several come as an archive with one file each. */
export function exportFileName(
  { tables, format }: Pick<ExportPlan, 'tables' | 'format'>,
  today: string,
): string {
  const [first] = tables;
  const { extension } = toFormatFacts(format);
  if (first && tables.length === 1) return `partner-pulse-${first.name}-${today}${extension}`;
  return `partner-pulse-${today}.zip`;
}

/**
 * Writes the tables into `sink`, never more than a few thousand rows ahead of it. Answers how many rows there
 * were. Throws the signal's reason when it is aborted, `TooPreciseError`, `TooLargeError`, and whatever the
 * database or the sink throw; what was written until then is of no use.
 */
export async function runExport(plan: ExportPlan, sink: ByteSink, hooks: ExportHooks): Promise<number> {
  const { tables, format } = plan;
  const { write } = toFormatFacts(format);
  const meter = createMeter(await countRecords(plan), hooks);
  const [only] = tables;
  if (only && tables.length === 1) {
    await write(only.columns, meter.watch(plan, only), sink);
    return meter.rows();
  }
  const zip = createZip(sink, hooks.now);
  const { extension } = toFormatFacts(format);
  for (const table of tables)
    await zip.add(`${table.name}${extension}`, (file) =>
      write(table.columns, meter.watch(plan, table), file),
    );
  await zip.finish();
  return meter.rows();
}

async function countRecords({ tables, sources }: ExportPlan): Promise<number> {
  const counts = tables.flatMap((table) => sources.map((source) => table.count(source)));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function createMeter(total: number, { signal, onProgress }: ExportHooks) {
  let [rows, records] = [0, 0];
  return {
    rows: () => rows,
    /** A table's batches over all accounts; every one of them looks whether the user gave up. */
    async *watch({ sources }: ExportPlan, table: ExportTable): AsyncGenerator<Cell[][]> {
      for (const source of sources) {
        for await (const batch of table.batches(source)) {
          signal.throwIfAborted();
          yield batch.rows;
          rows += batch.rows.length;
          records += batch.records;
          onProgress({ rows, share: total === 0 ? 1 : Math.min(1, records / total) });
        }
      }
      signal.throwIfAborted();
    },
  };
}
