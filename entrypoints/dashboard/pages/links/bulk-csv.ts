import { verdictWords } from '@/components/links/bulk-words';
import type { Bulk, BulkEntry } from '@/lib/domain/link-bulk';
import { toSmallCsv } from '@/lib/export/small-csv';

/** Read by programs: `snake_case`, never translated. */
const HEAD = ['address', 'status', 'link', 'program', 'explanation'] as const;

/** A batch with every verdict, in the order its addresses were given. */
export function toBulkCsv({ entries }: Pick<Bulk, 'entries'>): string {
  return toSmallCsv(HEAD, entries.map(toRow));
}

function toRow({ address, verdict }: BulkEntry): string[] {
  const made = verdict.status === 'made' ? verdict : undefined;
  return [address, verdict.status, made?.url ?? '', made?.programName ?? '', verdictWords(verdict)];
}
