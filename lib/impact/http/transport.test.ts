import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/domain/failure';
import {
  errorOf,
  type FakeAnswer,
  fakeFetch,
  json,
  NOW_MS,
  ORIGIN,
  SID,
  TOKEN,
  text,
  transportFor,
} from '@/lib/impact/testing/fake-fetch';
import { toFailure } from '@/lib/impact/to-failure';
import { ApiError, RateLimitedError } from './api-error';
import type { ApiRequest, Transport } from './transport';

const requestOf = ({ address }: Transport, more: Partial<ApiRequest> = {}): ApiRequest => ({
  endpoint: 'actions',
  url: address.of('Actions', { PageSize: '20000' }),
  ...more,
});

describe('every request', () => {
  it('carries the account’s credentials, the pinned version, and nothing of the browser', async () => {
    const fake = fakeFetch(json({}));
    const transport = transportFor(fake);
    await transport.json(requestOf(transport));
    const [call] = fake.calls;
    expect(call?.url).toBe(`${ORIGIN}/Mediapartners/${SID}/Actions?PageSize=20000`);
    expect(call?.init).toMatchObject({
      method: 'GET',
      headers: {
        Authorization: `Basic ${btoa(`${SID}:${TOKEN}`)}`,
        Accept: 'application/json',
        'IR-Version': '16',
      },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(call?.init.signal).toBeInstanceOf(AbortSignal);
    expect(call?.init.body).toBeUndefined();
  });

  it('encodes credentials of any characters as UTF-8', async () => {
    const fake = fakeFetch(json({}));
    const transport = transportFor(fake, { credentials: { accountSid: 'IRé', authToken: '密码😀' } });
    await transport.json(requestOf(transport));
    const { Authorization } = fake.calls[0]!.init.headers as Record<string, string>;
    const bytes = Uint8Array.from(atob(Authorization!.slice(6)), (char) => char.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe('IRé:密码😀');
  });

  it('calls fetch without an owner, as browsers demand', async () => {
    let owner: unknown = 'not called';
    const fake = fakeFetch(json({}));
    async function strictFetch(this: unknown): Promise<Response> {
      owner = this;
      return json({});
    }
    const transport = transportFor({ ...fake, fetch: strictFetch });
    await transport.json(requestOf(transport));
    expect(owner).toBeUndefined();
  });
});

describe('an answer that is no data', () => {
  const offline = new TypeError('Failed to fetch');
  const redirected = new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
  const page = '<!DOCTYPE html><html><body>Sign in to the café’s Wi-Fi</body></html>';
  const xml = '<?xml version="1.0"?><ImpactRadiusResponse><Actions/></ImpactRadiusResponse>';
  const unreadable: Failure = { kind: 'unreadable-answer', endpoint: 'actions' };
  const refused = (message: string): Failure => ({ kind: 'request-refused', endpoint: 'actions', message });

  it.each<[string, FakeAnswer, Failure]>([
    ['400', json({ Message: 'Bad date' }, { status: 400 }), refused('Bad date')],
    ['401', json({}, { status: 401 }), { kind: 'credentials-refused' }],
    ['401 with a page', text(page, 'text/html', 401), { kind: 'credentials-refused' }],
    ['402', json({ Message: 'Pay' }, { status: 402 }), refused('')],
    [
      '403',
      json({ Message: 'Access Denied' }, { status: 403 }),
      { kind: 'scope-missing', endpoint: 'actions' },
    ],
    ['404', json({}, { status: 404 }), { kind: 'not-found', endpoint: 'actions' }],
    ['405', json({}, { status: 405 }), refused('')],
    ['407', text(page, 'text/html', 407), { kind: 'intercepted' }],
    ['408', json({}, { status: 408 }), { kind: 'timed-out' }],
    ['409', json({}, { status: 409 }), refused('')],
    ['422', json({}, { status: 422 }), refused('')],
    [
      '429',
      json({}, { status: 429, headers: { 'Retry-After': '1200' } }),
      { kind: 'rate-limited', endpoint: 'actions', until: '2026-11-18T20:20:00Z' as never },
    ],
    ['500', json({}, { status: 500 }), { kind: 'service-down', status: 500 }],
    ['502 with a page', text(page, 'text/html', 502), { kind: 'service-down', status: 502 }],
    ['503 without a body', new Response(null, { status: 503 }), { kind: 'service-down', status: 503 }],
    ['504', json({}, { status: 504 }), { kind: 'service-down', status: 504 }],
    ['511', text(page, 'text/html', 511), { kind: 'intercepted' }],
    ['302 that was not followed', new Response(null, { status: 302 }), { kind: 'intercepted' }],
    ['304', new Response(null, { status: 304 }), { kind: 'intercepted' }],
    ['no connection', offline, { kind: 'offline' }],
    ['a redirect', redirected, { kind: 'intercepted' }],
    ['a page with status 200', text(page, 'text/html'), { kind: 'intercepted' }],
    ['a page that calls itself JSON', text(page, 'application/json'), { kind: 'intercepted' }],
    ['a page without its doctype', text('\n <html><p>Log in', 'text/plain'), { kind: 'intercepted' }],
    ['plain words that call themselves a page', text('Log in', 'text/html'), { kind: 'intercepted' }],
    ['XML', text(xml, 'text/xml'), unreadable],
    ['XML that calls itself JSON', text(xml, 'application/json'), unreadable],
    ['an empty body', text('', 'application/json'), unreadable],
    ['blanks', text(' \r\n ', 'application/json'), unreadable],
    ['half a JSON', text('{"Actions":[{"Id":"1"', 'application/json'), unreadable],
    [
      'an error envelope with status 200',
      json({ Status: 'ERROR', Message: 'Try later' }),
      refused('Try later'),
    ],
  ])('%s', async (_, answer, failure) => {
    const transport = transportFor(fakeFetch(answer));
    const error = await errorOf(transport.json(requestOf(transport)));
    expect(error).toBeInstanceOf(ApiError);
    expect(toFailure(error)).toEqual(failure);
  });

  it('but a job in the state ERROR is data', async () => {
    const transport = transportFor(fakeFetch(json({ Id: 'a', Status: 'ERROR', StatusMessage: 'again' })));
    expect(await transport.json(requestOf(transport))).toMatchObject({ Id: 'a' });
  });

  it('and a byte order mark is not part of it', async () => {
    const transport = transportFor(fakeFetch(text('\uFEFF{"a":1}', 'application/json')));
    expect(await transport.json(requestOf(transport))).toEqual({ a: 1 });
  });
});

describe('repeating', () => {
  it('asks twice more when the service is down, and takes the answer', async () => {
    const fake = fakeFetch(json({}, { status: 503 }), new TypeError('Failed to fetch'), json({ a: 1 }));
    const transport = transportFor(fake);
    expect(await transport.json(requestOf(transport))).toEqual({ a: 1 });
    expect(fake.calls).toHaveLength(3);
  });

  it.each<[string, Partial<ApiRequest>]>([
    ['a POST', { method: 'POST' }],
    ['a PUT', { method: 'PUT' }],
    ['what is asked once', { once: true }],
  ])('never repeats %s', async (_, more) => {
    const fake = fakeFetch(json({}, { status: 503 }));
    const transport = transportFor(fake);
    await errorOf(transport.json(requestOf(transport, more)));
    expect(fake.calls).toHaveLength(1);
  });

  it('never repeats a 429, and says until when to wait', async () => {
    const fake = fakeFetch(json({}, { status: 429, headers: { 'X-RateLimit-Reset': '600' } }));
    const transport = transportFor(fake);
    const error = await errorOf(transport.json(requestOf(transport)));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect((error as RateLimitedError).untilMs).toBe(NOW_MS + 600_000);
    expect((error as RateLimitedError).rate).toEqual({
      limit: null,
      remaining: null,
      resetMs: NOW_MS + 600_000,
    });
    expect(fake.calls).toHaveLength(1);
  });
});

describe('the caller', () => {
  it('gets its own reason back when it aborts, and nothing is repeated', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const fake = fakeFetch(() => {
      stop.abort(reason);
      throw reason;
    });
    const transport = transportFor(fake);
    const error = await errorOf(transport.json(requestOf(transport, { signal: stop.signal })));
    expect(error).toBe(reason);
    expect(toFailure(error)).toBeUndefined();
    expect(fake.calls).toHaveLength(1);
  });

  it('hears the server’s clock and the rate headers of every answer', async () => {
    const heard: unknown[] = [];
    const headers = { Date: 'Wed, 18 Nov 2026 19:00:00 GMT', 'X-RateLimit-Remaining': '7' };
    const transport = transportFor(fakeFetch(json({}, { status: 404, headers })), {
      onServerTime: (serverMs, deviceMs) => heard.push(deviceMs - serverMs),
      onRateLimit: (reading, endpoint) => heard.push(reading.remaining, endpoint),
    });
    await errorOf(transport.json(requestOf(transport)));
    expect(heard).toEqual([3_600_000, 7, 'actions']);
  });

  it('sees a bug as a bug', async () => {
    const transport = transportFor(fakeFetch(json({})));
    const bug = new Error('bug');
    const broken = transport.exchange(requestOf(transport), async () => {
      throw bug;
    });
    expect(await errorOf(broken)).toBe(bug);
    expect(toFailure(bug)).toBeUndefined();
  });
});
