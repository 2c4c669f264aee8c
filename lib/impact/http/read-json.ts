import type { Answer } from './answer';
import { InterceptedError, RequestRefusedError, UnreadableAnswerError } from './api-error';
import { readErrorBody } from './error-body';

/**
 * The JSON value of an answer with a good status.
 * Throws `InterceptedError` for a page, `UnreadableAnswerError` for XML, an empty or half body,
 * `RequestRefusedError` for the error envelope (`{"Status":"ERROR"}`, contract §7) under a good status.
 */
export async function readJson(answer: Answer, secrets: readonly string[]): Promise<unknown> {
  const text = await answer.text();
  refuseMarkup(text, answer);
  const value = parseJson(text, answer);
  if (isErrorEnvelope(value)) {
    throw new RequestRefusedError(answer.endpoint, readErrorBody(text, secrets).message);
  }
  return value;
}

/** Throws when a body, or its beginning, is a page or XML. */
export function refuseMarkup(text: string, { contentType, endpoint }: Answer): void {
  const start = text.slice(0, 1000).trimStart();
  if (start === '') return;
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') throw new InterceptedError();
  if (!start.startsWith('<')) return;
  if (
    start.startsWith('<ImpactRadiusResponse') ||
    !/<(!doctype html|html|head|body|script|meta)/i.test(start)
  ) {
    throw new UnreadableAnswerError(endpoint, 'xml');
  }
  throw new InterceptedError();
}

/** Throws `UnreadableAnswerError`; the parser's own error is dropped, because its message quotes the body. */
export function parseJson(text: string, { endpoint }: Answer): unknown {
  if (text.trim() === '') throw new UnreadableAnswerError(endpoint, 'empty');
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableAnswerError(endpoint, 'not-json');
  }
}

/** A job may be in the state ERROR (contract §13); it has an `Id`, an error envelope has none. */
function isErrorEnvelope(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('Id' in value) &&
    'Status' in value &&
    value.Status === 'ERROR'
  );
}
