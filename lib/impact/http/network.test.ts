import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { errorOf, optionsFor } from '@/lib/impact/testing/fake-fetch';
import { toFailure } from '@/lib/impact/to-failure';
import { createTransport, type Transport, type TransportOptions } from './transport';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A transport with the real fetch, to a server that answers like this. */
async function transportTo(
  listener: RequestListener,
  more: Partial<TransportOptions> = {},
): Promise<Transport> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = optionsFor({ fetch: globalThis.fetch, calls: [] }, { timeoutMs: 2000, ...more });
  return createTransport({ ...options, origin: `http://127.0.0.1:${port}` });
}

const ask = (transport: Transport, signal?: AbortSignal) =>
  transport.json({ endpoint: 'actions', url: transport.address.of('Actions'), signal });

const BODY = JSON.stringify({ Actions: Array.from({ length: 500 }, (_, id) => ({ Id: String(id) })) });
const cutBody = { kind: 'unreadable-answer', endpoint: 'actions' };

describe('over a real connection', () => {
  it('reads a whole body', async () => {
    const transport = await transportTo((_, response) => response.end(BODY));
    expect(await ask(transport)).toEqual(JSON.parse(BODY));
  });

  it('takes a body that breaks off for unreadable, after trying twice more', async () => {
    let requests = 0;
    const transport = await transportTo((_, response) => {
      requests++;
      response.writeHead(200, { 'content-length': String(BODY.length) });
      response.write(BODY.slice(0, 2000), () => response.destroy());
    });
    expect(toFailure(await errorOf(ask(transport)))).toEqual(cutBody);
    expect(requests).toBe(3);
  });

  it('gets over a connection that is reset once', async () => {
    let requests = 0;
    const transport = await transportTo((request, response) => {
      requests++;
      if (requests === 1) request.socket.resetAndDestroy();
      else response.end(BODY);
    });
    expect(await ask(transport)).toEqual(JSON.parse(BODY));
    expect(requests).toBe(2);
  });

  it('takes a refused connection for offline', async () => {
    const transport = await transportTo((_, response) => response.end());
    await new Promise((resolve) => server?.close(resolve));
    expect(toFailure(await errorOf(ask(transport)))).toEqual({ kind: 'offline' });
  });

  it('takes a redirect for an interception, and never sends the credentials on', async () => {
    const asked: string[] = [];
    const transport = await transportTo((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(302, { location: '/login' }).end();
    });
    expect(toFailure(await errorOf(ask(transport)))).toEqual({ kind: 'intercepted' });
    expect(asked.filter((url) => url === '/login')).toEqual([]);
  });

  it('gives up on an answer that does not begin', async () => {
    const transport = await transportTo(() => undefined, { timeoutMs: 80 });
    expect(toFailure(await errorOf(ask(transport)))).toEqual({ kind: 'timed-out' });
  });

  it('gives up on a body that drips, because the limit covers the body', async () => {
    const transport = await transportTo(
      async (_, response) => {
        response.on('error', () => undefined);
        for (const char of BODY) {
          if (response.destroyed) return;
          response.write(char);
          await delay(20);
        }
      },
      { timeoutMs: 150 },
    );
    expect(toFailure(await errorOf(ask(transport)))).toEqual({ kind: 'timed-out' });
  });

  it('stops in the middle of a body when the caller does', async () => {
    const stop = new AbortController();
    const transport = await transportTo((_, response) => {
      response.write(BODY.slice(0, 100), () => stop.abort(new Error('stopped')));
    });
    expect(await errorOf(ask(transport, stop.signal))).toHaveProperty('message', 'stopped');
  });

  it('refuses a body that is too large, packed or not', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '));
    const transport = await transportTo(
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      { maxBodyBytes: 1_000_000 },
    );
    expect(bomb.length).toBeLessThan(10_000);
    expect(await errorOf(ask(transport))).toMatchObject({ kind: 'unreadable-answer', reason: 'too-large' });
  });

  it('goes by the status alone when the body of a refusal is cut or endless', async () => {
    const transport = await transportTo((_, response) => {
      response.writeHead(401, { 'content-length': '1000000' });
      response.write('x'.repeat(100_000), () => response.destroy());
    });
    expect(toFailure(await errorOf(ask(transport)))).toEqual({ kind: 'credentials-refused' });
  });

  it('decodes characters that are cut between two pieces', async () => {
    const bytes = Buffer.from(JSON.stringify({ name: 'Ünïcödé 密码 😀' }));
    const transport = await transportTo(async (_, response) => {
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await delay(0);
      }
      response.end();
    });
    expect(await ask(transport)).toEqual({ name: 'Ünïcödé 密码 😀' });
  });
});
