import type { WireValue } from '../wire/values.ts';

const STATUS_KINDS = ['400', '401', '403', '404', '409', '429', '500', '502-html', '503', '504'] as const;
const BROKEN_KINDS = [
  'empty-body',
  'half-json',
  'reset',
  'reset-mid-body',
  'slow',
  'drip',
  'xml',
  'captive-portal',
  'ok-error-envelope',
  'redirect-same-host',
  'redirect-other-host',
  'gzip-bomb',
  'null-body',
  'array-body',
  'missing-paging',
  'mutate-rows',
] as const;

export const FAILURE_KINDS = [...STATUS_KINDS, ...BROKEN_KINDS];

export type StatusKind = (typeof STATUS_KINDS)[number];
export type BrokenKind = (typeof BROKEN_KINDS)[number];
export type FailureKind = StatusKind | BrokenKind;

/** The forms `Retry-After` may come in; a number is so many seconds. */
export type RetryAfterForm =
  | number
  | 'seconds'
  | 'http-date'
  | 'garbage'
  | 'missing'
  | 'empty'
  | 'huge'
  | 'negative';

/** One answer that shall go wrong. */
export interface Failure {
  /** `status-400` is `400`. */
  kind: FailureKind;
  /** Of 429 and 503. */
  retryAfter?: RetryAfterForm;
  /** A regular expression on path and query; without it, any API request. */
  match?: string;
  /** Of `slow` (before the answer) and `drip` (between two pieces). */
  delayMs?: number;
  /** Of `mutate-rows`: the field, its new value (`undefined` removes it) and which rows. */
  field?: string;
  value?: WireValue;
  rows?: 'every' | 'first' | 'last';
}

export interface FailureQueue {
  add(count: number, failure: Failure): void;
  /** The next failure meant for this path, now used up. */
  take(pathAndQuery: string): Failure | undefined;
  /** A failure that found nothing to spoil waits for the next answer. */
  putBack(failure: Failure): void;
  clear(): void;
}

export function createFailureQueue(): FailureQueue {
  let waiting: Failure[] = [];
  return {
    add: (count, failure) => {
      waiting.push(...Array.from({ length: count }, () => failure));
    },
    take: (pathAndQuery) => {
      const index = waiting.findIndex(({ match }) => !match || new RegExp(match).test(pathAndQuery));
      return index < 0 ? undefined : waiting.splice(index, 1)[0];
    },
    putBack: (failure) => void waiting.unshift(failure),
    clear: () => {
      waiting = [];
    },
  };
}

/** Throws a RangeError for a kind that does not exist. */
export function parseFailureKind(text: string): FailureKind {
  const name = text.replace(/^status-/, '');
  const kind = FAILURE_KINDS.find((known) => known === name);
  if (kind) return kind;
  throw new RangeError(`No such failure: ${text}. Known: ${FAILURE_KINDS.join(', ')}`);
}

export function isStatusKind(kind: FailureKind): kind is StatusKind {
  return STATUS_KINDS.some((known) => known === kind);
}
