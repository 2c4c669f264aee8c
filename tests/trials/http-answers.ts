import { createServer } from 'node:net';
import type { FailureKind } from '@/lib/domain/failure';
import type { RetryAfterForm } from '../../sandbox/rules/failures.ts';
import type { Sandbox } from '../../sandbox/server.ts';

/** How often it may be asked in a day that goes on like this. */
export type Patience =
  /** Only its user can end it: never again by itself. */
  | 'stop'
  /** Pauses growing to six hours. */
  | 'long'
  /** Pauses growing to half an hour: what lies between may end any minute. */
  | 'short'
  /** Until the moment impact.com named. */
  | 'wait'
  /** Never more often than on a good day: what needs no such scope goes on. */
  | 'as ever';

export interface HttpAnswer {
  what: string;
  expected: FailureKind;
  patience: Patience;
  /** Makes it so; without it `reach` alone does. */
  fail?: (sandbox: Sandbox) => void;
  /** In place of the plain connection to the sandbox. */
  reach?: Reach;
  timeoutMs?: number;
  /** The same trouble without the time it takes, for the many requests of a simulated day. */
  quickly?: Pick<HttpAnswer, 'reach' | 'timeoutMs'>;
  /** The least wait that was named, in seconds. */
  waitSeconds?: number;
}

/** Sends a request on: `address` is already the sandbox's own. */
export type Reach = (address: string, init: RequestInit | undefined, sandbox: Sandbox) => Promise<Response>;

const ACTIONS = '/Actions\\?';
const MANY = 20_000;

type Spoil = { delayMs?: number; retryAfter?: RetryAfterForm };

function sandboxFails(kind: string, spoil: Spoil = {}): Pick<HttpAnswer, 'fail'> {
  return { fail: ({ control }) => control.failNext({ kind, ...spoil, count: MANY, match: ACTIONS }) };
}

/** Answers like this in place of the sandbox where actions are asked for. */
function actionsAnswer(
  make: (address: string, init: RequestInit | undefined) => Response | Promise<Response>,
) {
  const reach: Reach = async (address, init) =>
    address.includes('/Actions?') ? make(address, init) : fetch(address, init);
  return { reach };
}

const plain = (status: number, headers: Record<string, string> = {}) =>
  actionsAnswer(() => new Response('', { status, headers }));

function rateLimited(form: string, retryAfter: RetryAfterForm, waitSeconds: number): HttpAnswer {
  const what = `429, Retry-After ${form}`;
  return {
    what,
    expected: 'rate-limited',
    patience: 'wait',
    waitSeconds,
    ...sandboxFails('429', { retryAfter }),
  };
}

const moved = (find: (sandbox: Sandbox) => string): Pick<HttpAnswer, 'reach'> => ({
  reach: (address, init, sandbox) => fetch(address.replace(sandbox.origin, find(sandbox)), init),
});

/** A port of this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 9;
}

/** The first page comes and names a second; then the network is gone. */
async function offlineAfterFirstPage(address: string, init: RequestInit | undefined): Promise<Response> {
  if (address.includes('Page=2')) throw new TypeError('fetch failed');
  const answer = await fetch(address, init);
  const page = JSON.parse(await answer.text());
  const url = new URL(address);
  const next = { '@numpages': '2', '@total': '99', '@nextpageuri': `${url.pathname}${url.search}&Page=2` };
  return Response.json({ ...page, ...next }, { headers: { date: answer.headers.get('date') ?? '' } });
}

const SLOW_MS = 40;

/** Every answer of reliability R14, each with the one state it leads to. */
export const HTTP_ANSWERS: HttpAnswer[] = [
  { what: '400', expected: 'request-refused', patience: 'long', ...sandboxFails('400') },
  { what: '401', expected: 'credentials-refused', patience: 'stop', ...sandboxFails('401') },
  { what: '403', expected: 'scope-missing', patience: 'as ever', ...sandboxFails('403') },
  { what: '404', expected: 'not-found', patience: 'long', ...sandboxFails('404') },
  { what: '408', expected: 'timed-out', patience: 'short', ...plain(408) },
  { what: '409', expected: 'request-refused', patience: 'long', ...sandboxFails('409') },
  rateLimited('in seconds', 120, 120),
  rateLimited('in parts of a second', 90.5, 90),
  rateLimited('as a date', 'http-date', 60),
  rateLimited('garbage', 'garbage', 60),
  rateLimited('missing', 'missing', 60),
  rateLimited('empty', 'empty', 60),
  rateLimited('huge', 'huge', 86_400),
  rateLimited('negative', 'negative', 60),
  {
    what: '429, a reset header later than Retry-After',
    expected: 'rate-limited',
    patience: 'wait',
    waitSeconds: 900,
    ...plain(429, { 'retry-after': '5', 'x-ratelimit-reset': '900' }),
  },
  { what: '500', expected: 'service-down', patience: 'long', ...sandboxFails('500') },
  { what: '502 with a page', expected: 'service-down', patience: 'long', ...sandboxFails('502-html') },
  { what: '503', expected: 'service-down', patience: 'long', ...sandboxFails('503') },
  {
    what: '503 with Retry-After',
    expected: 'service-down',
    patience: 'long',
    ...sandboxFails('503', { retryAfter: 300 }),
  },
  { what: '504', expected: 'service-down', patience: 'long', ...sandboxFails('504') },
  { what: 'an empty body', expected: 'unreadable-answer', patience: 'long', ...sandboxFails('empty-body') },
  { what: 'null', expected: 'unreadable-answer', patience: 'long', ...sandboxFails('null-body') },
  { what: 'a bare list', expected: 'unreadable-answer', patience: 'long', ...sandboxFails('array-body') },
  { what: 'half a JSON', expected: 'unreadable-answer', patience: 'long', ...sandboxFails('half-json') },
  {
    what: '50 MB in a few kB',
    expected: 'unreadable-answer',
    patience: 'long',
    quickly: actionsAnswer(() => new Response('[['.repeat(1_000))),
    ...sandboxFails('gzip-bomb'),
  },
  { what: 'XML', expected: 'unreadable-answer', patience: 'long', ...sandboxFails('xml') },
  { what: 'a captive portal', expected: 'intercepted', patience: 'short', ...sandboxFails('captive-portal') },
  {
    what: 'an error inside a 200',
    expected: 'request-refused',
    patience: 'long',
    ...sandboxFails('ok-error-envelope'),
  },
  {
    what: 'a redirect within',
    expected: 'intercepted',
    patience: 'short',
    ...sandboxFails('redirect-same-host'),
  },
  {
    what: 'a redirect away',
    expected: 'intercepted',
    patience: 'short',
    ...sandboxFails('redirect-other-host'),
  },
  { what: 'a TLS error', expected: 'offline', patience: 'short', ...moved(({ tlsOrigin }) => tlsOrigin) },
  {
    what: 'a name nobody knows',
    expected: 'offline',
    patience: 'short',
    ...moved(() => 'http://no-such-host.invalid'),
    quickly: { reach: async () => Promise.reject(new TypeError('fetch failed')) },
  },
  {
    what: 'a refused connection',
    expected: 'offline',
    patience: 'short',
    reach: async (address, init, { origin }) =>
      fetch(address.replace(origin, `http://127.0.0.1:${await closedPort()}`), init),
  },
  {
    what: 'no answer in time',
    expected: 'timed-out',
    patience: 'short',
    timeoutMs: SLOW_MS,
    quickly: { timeoutMs: 1 },
    ...sandboxFails('slow', { delayMs: 10 * SLOW_MS }),
  },
  {
    what: 'an answer that drips',
    expected: 'timed-out',
    patience: 'short',
    timeoutMs: SLOW_MS,
    quickly: { timeoutMs: 1 },
    ...sandboxFails('drip', { delayMs: SLOW_MS }),
  },
  { what: 'a reset before the answer', expected: 'offline', patience: 'short', ...sandboxFails('reset') },
  {
    what: 'a reset in the body',
    expected: 'unreadable-answer',
    patience: 'long',
    ...sandboxFails('reset-mid-body'),
  },
  {
    what: 'offline in mid-page',
    expected: 'offline',
    patience: 'short',
    ...actionsAnswer(offlineAfterFirstPage),
  },
];
