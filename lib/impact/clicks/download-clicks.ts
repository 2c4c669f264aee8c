import type { Day } from '@/lib/domain/day';
import type { Answer } from '@/lib/impact/http/answer';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import { listPages } from '@/lib/impact/http/paginate';
import { parseJson, refuseMarkup } from '@/lib/impact/http/read-json';
import type { ApiRequest, Transport } from '@/lib/impact/http/transport';
import { findClickColumns, readClickObject } from './click-columns';
import { type ClickCount, createClickTally } from './click-tally';
import { readCsvRecords } from './csv-records';
import { peekText } from './peek-text';

/** What the download of a click export turned out to be. */
type ClickFile =
  | { kind: 'not-ready' }
  | { kind: 'counted'; counts: ClickCount[] }
  /** A JSON file, which may go on over further pages (contract §12). */
  | { kind: 'json'; body: unknown };

/**
 * The clicks of an export, counted per day as written and program. Rows whose date cannot be read count for
 * `askedDay`. `'not-ready'` while the job is unfinished (202), or when the job itself comes in place of its file.
 */
export async function downloadClicks(
  transport: Transport,
  jobId: string,
  askedDay: Day,
): Promise<ClickCount[] | 'not-ready'> {
  // Without Mode=Stream the answer is a redirect to a host we have no permission for (contract §13).
  const url = transport.address.of(`Jobs/${encodeURIComponent(jobId)}/Download`, { Mode: 'Stream' });
  const request: ApiRequest = { endpoint: 'jobs', url };
  const file = await transport.exchange(request, (answer) => readClickFile(answer, askedDay));
  if (file.kind === 'not-ready') return 'not-ready';
  return file.kind === 'counted' ? file.counts : countJsonClicks(transport, request, file.body, askedDay);
}

async function readClickFile(answer: Answer, askedDay: Day): Promise<ClickFile> {
  if (answer.status === 202) return { kind: 'not-ready' };
  const { start, chunks } = await peekText(answer.chunks());
  refuseMarkup(start, answer);
  if (!/^\s*[{[]/.test(start))
    return { kind: 'counted', counts: await countCsvClicks(chunks, answer, askedDay) };
  const body = parseJson((await Array.fromAsync(chunks)).join(''), answer);
  return isJob(body) ? { kind: 'not-ready' } : { kind: 'json', body };
}

async function countCsvClicks(
  chunks: AsyncIterable<string>,
  { endpoint }: Answer,
  askedDay: Day,
): Promise<ClickCount[]> {
  const records = readCsvRecords(chunks);
  const header = await records.next();
  if (header.done) throw new UnreadableAnswerError(endpoint, 'empty');
  const columns = findClickColumns(header.value);
  if (!columns) throw new UnreadableAnswerError(endpoint, 'unknown-shape');
  const tally = createClickTally(askedDay);
  for await (const record of records) {
    tally.add(record[columns.date] ?? '', record[columns.programId]?.trim() ?? '');
  }
  return tally.counts();
}

async function countJsonClicks(
  transport: Transport,
  request: ApiRequest,
  firstBody: unknown,
  askedDay: Day,
): Promise<ClickCount[]> {
  const tally = createClickTally(askedDay);
  for await (const { rows } of listPages(transport, request, 'Clicks', firstBody)) {
    for (const row of rows) {
      const { date, programId } = readClickObject(Object(row));
      tally.add(date, programId);
    }
  }
  return tally.counts();
}

function isJob(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'Id' in body && 'Status' in body && !('Clicks' in body);
}
