import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { SandboxEnv } from './routes/environment.ts';

const LOOPBACK = '127.0.0.1';
const tlsFile = (name: string) => readFileSync(new URL(`./tls/${name}`, import.meta.url));

/** A listening server and the way to end it at once. */
export interface Listener {
  port: number;
  close(): Promise<void>;
}

/** Plain HTTP: also a proxy, whose tunnels lead to the TLS port and nowhere else. */
export async function listenPlain(app: Hono<SandboxEnv>, port: number, tlsPort: number): Promise<Listener> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer: createHttpServer }) as Server;
  const tunnels = new Set<Socket>();
  server.on('connect', (_request, client: Socket) => openTunnel(client, tlsPort, tunnels));
  return listen(server, port, tunnels);
}

/** The same app behind the test-only certificate. */
export async function listenTls(app: Hono<SandboxEnv>): Promise<Listener> {
  const serverOptions = { key: tlsFile('test-only.key.pem'), cert: tlsFile('test-only.cert.pem') };
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer: createHttpsServer,
    serverOptions,
  }) as Server;
  return listen(server, 0, new Set());
}

async function listen(server: Server, port: number, tunnels: Set<Socket>): Promise<Listener> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, close: () => close(server, tunnels) };
}

async function close(server: Server, tunnels: Set<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of tunnels) socket.destroy();
  server.closeAllConnections();
  await closed;
}

function openTunnel(client: Socket, tlsPort: number, tunnels: Set<Socket>): void {
  const target = connect(tlsPort, LOOPBACK, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    client.pipe(target).pipe(client);
  });
  for (const [socket, other] of [
    [client, target],
    [target, client],
  ] as const) {
    tunnels.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      tunnels.delete(socket);
      other.destroy();
    });
  }
}
