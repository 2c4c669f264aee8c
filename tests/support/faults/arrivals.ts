/** Stands before the sandbox and notes when each request arrives: the sandbox logs it when it is answered. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrivals {
  origin: string;
  /** Paths of the requests that arrived after this moment (`Date.now()`). */
  since(ms: number): string[];
  close(): Promise<void>;
}

export async function watchArrivals(sandboxOrigin: string): Promise<Arrivals> {
  const arrived: { at: number; path: string }[] = [];
  const target = new URL(sandboxOrigin);
  const server = createServer((incoming, outgoing) => {
    arrived.push({ at: Date.now(), path: incoming.url ?? '' });
    const { hostname, port } = target;
    const { method, url: path, headers } = incoming;
    const sent = forward({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    sent.on('error', () => outgoing.destroy());
    outgoing.on('close', () => sent.destroy());
    incoming.pipe(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    since: (ms) => arrived.filter(({ at }) => at > ms).map(({ path }) => path),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
