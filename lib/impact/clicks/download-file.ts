import type { Answer } from '@/lib/impact/http/answer';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import { listPages } from '@/lib/impact/http/paginate';
import { parseJson, refuseMarkup } from '@/lib/impact/http/read-json';
import type { ApiRequest, Transport } from '@/lib/impact/http/transport';
import { readCsvRecords } from './csv-records';
import { peekText } from './peek-text';

/** How the file of one kind of export is read. */
export interface FileReader<Result> {
  /** Name of the list in a JSON file: `Clicks`, `Records`. */
  key: string;
  /** The first record is the header. */
  readCsv(header: string[], records: AsyncIterable<string[]>): Promise<Result>;
  readRows(rows: AsyncIterable<unknown>): Promise<Result>;
}

type Download<Result> =
  | { kind: 'not-ready' }
  | { kind: 'read'; result: Result }
  /** A JSON file, which may go on over further pages (contract §12). */
  | { kind: 'json'; body: unknown };

/**
 * Reads a job's file whole: what breaks off is asked for again from its start.
 * `'not-ready'` while the job is unfinished (202), or when the job itself comes in place of its file.
 */
export async function downloadFile<Result>(
  transport: Transport,
  jobId: string,
  reader: FileReader<Result>,
): Promise<Result | 'not-ready'> {
  // Without Mode=Stream the answer is a redirect to a host we have no permission for (contract §13).
  const url = transport.address.of(`Jobs/${encodeURIComponent(jobId)}/Download`, { Mode: 'Stream' });
  const request: ApiRequest = { endpoint: 'jobs', url };
  const file = await transport.exchange(request, (answer) => readAnswer(answer, reader));
  if (file.kind === 'not-ready') return 'not-ready';
  return file.kind === 'read'
    ? file.result
    : reader.readRows(allRows(transport, request, reader.key, file.body));
}

async function readAnswer<Result>(answer: Answer, reader: FileReader<Result>): Promise<Download<Result>> {
  if (answer.status === 202) return { kind: 'not-ready' };
  const { start, chunks } = await peekText(answer.chunks());
  refuseMarkup(start, answer);
  if (!/^\s*[{[]/.test(start)) return { kind: 'read', result: await readCsvFile(chunks, answer, reader) };
  const body = parseJson((await Array.fromAsync(chunks)).join(''), answer);
  return isJob(body, reader.key) ? { kind: 'not-ready' } : { kind: 'json', body };
}

async function readCsvFile<Result>(
  chunks: AsyncIterable<string>,
  { endpoint }: Answer,
  reader: FileReader<Result>,
): Promise<Result> {
  const records = readCsvRecords(chunks);
  const header = await records.next();
  if (header.done) throw new UnreadableAnswerError(endpoint, 'empty');
  return reader.readCsv(header.value, records);
}

async function* allRows(
  transport: Transport,
  request: ApiRequest,
  key: string,
  firstBody: unknown,
): AsyncGenerator<unknown> {
  for await (const { rows } of listPages(transport, request, key, firstBody)) yield* rows;
}

function isJob(body: unknown, key: string): boolean {
  return typeof body === 'object' && body !== null && 'Id' in body && 'Status' in body && !(key in body);
}
