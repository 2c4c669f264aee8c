import * as z from 'zod/mini';
import type { Endpoint } from '@/lib/domain/failure';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import { wireText } from './fields';

/** One page of a list (contract §5). */
export interface Envelope {
  rows: unknown[];
  /** How many rows all pages hold together; `null` when the answer does not say. */
  total: number | null;
  page: number | null;
  pageCount: number | null;
  /** "" on the last page. */
  nextPageUri: string;
}

const wireEnvelope = z.object({
  '@page': wireText,
  '@numpages': wireText,
  '@total': wireText,
  '@nextpageuri': wireText,
});

/** `key` names the array: `Actions`. Throws `UnreadableAnswerError` for any other shape. */
export function parseEnvelope(body: unknown, key: string, endpoint: Endpoint): Envelope {
  const parsed = z.safeParse(wireEnvelope, body);
  if (!parsed.success) throw new UnreadableAnswerError(endpoint, 'unknown-shape');
  const total = toCount(parsed.data['@total']);
  const rows = toRows(Reflect.get(Object(body), key), total);
  if (!rows) throw new UnreadableAnswerError(endpoint, 'unknown-shape');
  return {
    rows,
    total,
    page: toCount(parsed.data['@page']),
    pageCount: toCount(parsed.data['@numpages']),
    nextPageUri: parsed.data['@nextpageuri'].trim(),
  };
}

/** Old converters gave one object for a list of one, and "" for an empty list (contract §1). */
function toRows(value: unknown, total: number | null): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return [value];
  return total === 0 && (value === '' || value === null) ? [] : undefined;
}

function toCount(text: string): number | null {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}
