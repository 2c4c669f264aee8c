/**
 * Stands before the sandbox: notes when each request arrives (the sandbox logs it when it is answered), and keeps
 * one waiting for as long as a trial wants.
 */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hold {
  /** Resolves when one is waiting. */
  readonly arrived: Promise<void>;
  letGo(): void;
}

export interface Arrivals {
  origin: string;
  /** Paths of the requests that arrived after this moment (`Date.now()`). */
  since(ms: number): string[];
  /** The next request whose path holds this waits, and all like it, until they are let go. */
  hold(path: RegExp): Hold;
  close(): Promise<void>;
}

export async function watchArrivals(sandboxOrigin: string): Promise<Arrivals> {
  const arrived: { at: number; path: string }[] = [];
  const target = new URL(sandboxOrigin);
  let gate: Gate | undefined;
  const server = createServer(async (incoming, outgoing) => {
    arrived.push({ at: Date.now(), path: incoming.url ?? '' });
    if (gate?.path.test(incoming.url ?? '')) await gate.pass();
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
    hold: (path) => {
      gate = createGate(path);
      return gate;
    },
    since: (ms) => arrived.filter(({ at }) => at > ms).map(({ path }) => path),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Gate extends Hold {
  path: RegExp;
  /** Says that a request has come, and waits until it may go on. */
  pass(): Promise<void>;
}

function createGate(path: RegExp): Gate {
  const arrival = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  return {
    path,
    arrived: arrival.promise,
    pass: () => {
      arrival.resolve();
      return leave.promise;
    },
    letGo: leave.resolve,
  };
}
