import { type Envelope, parseEnvelope } from '@/lib/impact/wire/envelope';
import { UnreadableAnswerError } from './api-error';
import type { ApiRequest, Transport } from './transport';

/**
 * Walks a list by its `@nextpageuri`, verbatim: adding a filter again gives a 400 (contract §5).
 * `firstBody` is the first page when it is already here.
 * Throws `UnreadableAnswerError` (`paging`) for a next page outside the account's path, or one seen before.
 */
export async function* listPages(
  transport: Transport,
  first: ApiRequest,
  key: string,
  firstBody?: unknown,
): AsyncGenerator<Envelope> {
  const visited = new Set<string>();
  for (let url: URL | undefined = first.url; url; ) {
    const isFirst = visited.size === 0;
    visited.add(url.href);
    const body = isFirst && firstBody !== undefined ? firstBody : await transport.json({ ...first, url });
    const envelope = parseEnvelope(body, key, first.endpoint);
    // First the page that is good, so that a bad next address costs only what comes after.
    yield envelope;
    url = findNextPage(envelope, transport, visited, first);
  }
}

const MOST_PAGES = 1000;

/** Whether no other page comes after this one. */
export function isLastPage({ nextPageUri, page, pageCount }: Envelope): boolean {
  // Beyond the announced last page there is nothing, whatever the address says.
  return nextPageUri === '' || (page !== null && pageCount !== null && page > pageCount);
}

function findNextPage(
  envelope: Envelope,
  { address }: Transport,
  visited: ReadonlySet<string>,
  { endpoint }: ApiRequest,
): URL | undefined {
  if (isLastPage(envelope)) return undefined;
  const url = address.follow(envelope.nextPageUri);
  const isLoop = !url || visited.has(url.href) || visited.size >= MOST_PAGES;
  if (isLoop) throw new UnreadableAnswerError(endpoint, 'paging');
  return url;
}
