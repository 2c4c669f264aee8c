import type { Millis } from './world/types.ts';

/** One answered request; credentials and cookies are never kept. */
export interface LoggedRequest {
  at: Millis;
  method: string;
  host: string;
  path: string;
  /** As written, without the question mark. */
  query: string;
  headers: Record<string, string>;
  /** 0 when the connection was cut before an answer. */
  status: number;
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  all(): LoggedRequest[];
  clear(): void;
}

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie']);
const MOST_KEPT = 20_000;

export function createRequestLog(): RequestLog {
  let kept: LoggedRequest[] = [];
  return {
    add: (request) => {
      kept.push(request);
      if (kept.length > MOST_KEPT) kept = kept.slice(MOST_KEPT / 10);
    },
    all: () => [...kept],
    clear: () => {
      kept = [];
    },
  };
}

export function withoutSecrets(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !SECRET_HEADERS.has(name)));
}
