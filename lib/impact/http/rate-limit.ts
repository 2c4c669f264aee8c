/** What an answer says about the account's budget for the group of endpoints it belongs to. */
export interface RateReading {
  limit: number | null;
  remaining: number | null;
  /** When the window starts anew, in milliseconds since the epoch by this device's clock. */
  resetMs: number | null;
}

const SECOND_MS = 1000;
const SHORTEST_WAIT_MS = 60 * SECOND_MS;
const LONGEST_WAIT_MS = 24 * 60 * 60 * SECOND_MS;

/**
 * Reads both styles of rate headers (contract §6); where they differ, the more careful number counts.
 * `null` when the answer has none that can be read.
 */
export function readRateLimit(headers: Headers, nowMs: number): RateReading | null {
  const limit = smallest(headers, ['x-ratelimit-limit-hour', 'x-ratelimit-limit']);
  const remaining = smallest(headers, ['x-ratelimit-remaining-hour', 'x-ratelimit-remaining']);
  const resetSeconds = largest(headers, RESET_HEADERS);
  if (limit === null && remaining === null && resetSeconds === null) return null;
  return { limit, remaining, resetMs: resetSeconds === null ? null : nowMs + resetSeconds * SECOND_MS };
}

/**
 * How long a 429 asks us to wait: the longest of `Retry-After` (seconds or an HTTP date) and the reset
 * headers (seconds, contract §6), within [60 s, 24 h]. Nothing readable gives the shortest wait.
 */
export function retryAfterMs(headers: Headers, nowMs: number): number {
  const resetSeconds = largest(headers, RESET_HEADERS) ?? 0;
  const waitMs = Math.max(readRetryAfterMs(headers, nowMs), resetSeconds * SECOND_MS);
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, waitMs));
}

/** The server's clock, from its `Date` header; `null` when it is missing or no date. */
export function readServerTimeMs(headers: Headers): number | null {
  return parseHttpDate(headers.get('date') ?? '');
}

const RESET_HEADERS = ['ratelimit-reset', 'x-ratelimit-reset'];

function readRetryAfterMs(headers: Headers, nowMs: number): number {
  const text = headers.get('retry-after')?.trim() ?? '';
  const seconds = readCount(text);
  if (seconds !== null) return seconds * SECOND_MS;
  const atMs = parseHttpDate(text);
  // Measured by the server's own clock, because this device's may be wrong.
  return atMs === null ? 0 : atMs - (readServerTimeMs(headers) ?? nowMs);
}

const HTTP_DATE = /^[A-Za-z]{3,9},? .*\d{4}|^[A-Za-z]{3,9}, \d\d-[A-Za-z]{3}-\d\d/;

function parseHttpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

function smallest(headers: Headers, names: readonly string[]): number | null {
  const counts = readCounts(headers, names);
  return counts.length > 0 ? Math.min(...counts) : null;
}

function largest(headers: Headers, names: readonly string[]): number | null {
  const counts = readCounts(headers, names);
  return counts.length > 0 ? Math.max(...counts) : null;
}

function readCounts(headers: Headers, names: readonly string[]): number[] {
  return names.map((name) => readCount(headers.get(name) ?? '')).filter((count) => count !== null);
}

/** Whole or fractional, never negative; so long a number that it is no number of seconds still counts as "very long". */
function readCount(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Math.min(Number(text), Number.MAX_SAFE_INTEGER / 2000) : null;
}
