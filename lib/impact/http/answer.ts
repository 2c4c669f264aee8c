import type { Endpoint } from '@/lib/domain/failure';
import { TimedOutError, UnreadableAnswerError } from './api-error';

/** An answer that has begun to arrive. Its body can be read once. */
export interface Answer {
  endpoint: Endpoint;
  status: number;
  /** Lower case, without parameters: `application/json`. */
  contentType: string;
  text(): Promise<string>;
  /** The body as it arrives, in pieces of text. */
  chunks(): AsyncIterable<string>;
}

export interface AnswerLimits {
  endpoint: Endpoint;
  /** Aborts when the request has taken too long. */
  deadline: AbortSignal;
  /** The caller's own wish to stop. */
  caller: AbortSignal | undefined;
  maxBytes: number;
}

/** Bodies that break off throw `UnreadableAnswerError` (`cut-body`), too large ones `too-large`, slow ones `TimedOutError`. */
export function createAnswer(response: Response, limits: AnswerLimits): Answer {
  return {
    endpoint: limits.endpoint,
    status: response.status,
    contentType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
    chunks: () => readChunks(response, limits),
    async text() {
      let text = '';
      for await (const chunk of readChunks(response, limits)) text += chunk;
      return text;
    },
  };
}

async function* readChunks(response: Response, limits: AnswerLimits): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await readOrExplain(reader, limits);
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limits.maxBytes) throw new UnreadableAnswerError(limits.endpoint, 'too-large');
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Also when the consumer stops early: the connection is given back. A body that broke cannot be cancelled again.
    await reader.cancel().catch(() => undefined);
  }
}

async function readOrExplain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { endpoint, deadline, caller }: AnswerLimits,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    caller?.throwIfAborted();
    if (deadline.aborted) throw new TimedOutError();
    throw new UnreadableAnswerError(endpoint, 'cut-body');
  }
}
