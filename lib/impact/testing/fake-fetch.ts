import { createTransport, type Transport, type TransportOptions } from '@/lib/impact/http/transport';

export const ORIGIN = 'https://api.impact.com';
export const SID = 'IRcanarySid00000000000000000000001';
export const TOKEN = 'canary.Token_~0001';
export const NOW_MS = Date.parse('2026-11-18T20:00:00Z');

/** What a fake answers: a response, something to throw, or a function of the request. */
export type FakeAnswer =
  | Response
  | Error
  | ((url: string, init: RequestInit) => Response | Promise<Response>);

export interface FakeFetch {
  fetch: typeof globalThis.fetch;
  calls: { url: string; init: RequestInit }[];
}

/** Answers in turn; the last answer serves every further request. */
export function fakeFetch(...answers: FakeAnswer[]): FakeFetch {
  const calls: FakeFetch['calls'] = [];
  return {
    calls,
    fetch: async (input, init = {}) => {
      const url = String(input);
      calls.push({ url, init });
      const answer = answers[Math.min(calls.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') return answer(url, init);
      return answer?.clone() ?? new Response('', { status: 500 });
    },
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = { 'content-type': 'application/json', ...Object.fromEntries(new Headers(init.headers)) };
  return new Response(JSON.stringify(body), { ...init, headers });
}

export function text(body: string, contentType: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': contentType } });
}

/** Options that wait for nothing and know no real clock. */
export function optionsFor(fake: FakeFetch, more: Partial<TransportOptions> = {}): TransportOptions {
  return {
    credentials: { accountSid: SID, authToken: TOKEN },
    origin: ORIGIN,
    fetch: fake.fetch,
    now: () => NOW_MS,
    sleep: async () => undefined,
    random: () => 0.5,
    ...more,
  };
}

export function transportFor(fake: FakeFetch, more: Partial<TransportOptions> = {}): Transport {
  return createTransport(optionsFor(fake, more));
}

/** What a promise was rejected with; fails when it was not. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (!outcome) throw new Error('Expected a rejection');
  return outcome.error;
}
