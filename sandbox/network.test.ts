import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as tlsConnect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { startSandbox } from './server.ts';
import { aSandbox } from './test-sandbox.ts';

/** The certificate is self-signed and only for tests, so it is not checked here. */
const UNCHECKED = { rejectUnauthorized: false };

describe('the network', () => {
  it('listens on the loopback address alone', async () => {
    const { origin, tlsOrigin } = await aSandbox();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(tlsOrigin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  });

  it('speaks TLS for mapped hosts', async () => {
    const { tlsOrigin } = await aSandbox();
    const { port } = new URL(tlsOrigin);
    const headers = { Host: 'www.nordlys-ski.test' };
    const text = await new Promise<string>((resolve, reject) => {
      const sent = httpsRequest({ ...UNCHECKED, host: '127.0.0.1', port, headers }, (response) => {
        response.setEncoding('utf8');
        response.once('data', resolve);
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(text).toContain('Nordlys Ski');
  });

  it('tunnels to its own TLS port, whatever host is named', async () => {
    const { origin } = await aSandbox();
    const { hostname, port } = new URL(origin);
    const text = await new Promise<string>((resolve, reject) => {
      const path = 'www.acme-outdoor.test:443';
      const tunnel = httpRequest({ hostname, port, method: 'CONNECT', path });
      tunnel.on('error', reject);
      tunnel.on('connect', (_response, socket) => {
        const secure = tlsConnect({ ...UNCHECKED, socket, servername: 'www.acme-outdoor.test' });
        secure.setEncoding('utf8');
        secure.on('error', reject);
        secure.once('data', (piece) => {
          secure.destroy();
          resolve(String(piece));
        });
        secure.write('GET / HTTP/1.1\r\nHost: www.acme-outdoor.test\r\n\r\n');
      });
      tunnel.end();
    });
    expect(text).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('ends at once, also while an answer is being held back', async () => {
    const sandbox = await startSandbox({ scenarios: ['first-day'], seed: 7 });
    sandbox.control.failNext({ kind: 'slow', delayMs: 60_000 });
    const waiting = fetch(`${sandbox.origin}/Mediapartners/x/Campaigns`).catch(
      (error: Error) => error.message,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await sandbox.close();
    expect(await waiting).toBe('fetch failed');
    await expect(fetch(sandbox.origin)).rejects.toThrow();
  });

  it('says when its port is taken', async () => {
    const { origin } = await aSandbox();
    const port = Number(new URL(origin).port);
    await expect(startSandbox({ scenarios: ['first-day'], seed: 7, port })).rejects.toThrow('EADDRINUSE');
  });

  it('needs a scenario', async () => {
    await expect(startSandbox({ scenarios: [], seed: 7 })).rejects.toThrow('at least one scenario');
  });
});
