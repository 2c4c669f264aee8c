import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from './server.ts';
import type { World } from './world/types.ts';

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** `null` sends none. */
  authorization?: string | null;
}

/** A running sandbox as tests speak to it: over real HTTP, as its first account. */
export interface TestSandbox extends Sandbox {
  world: World;
  sid: string;
  /** A request to `/Mediapartners/{SID}{path}`, asking for JSON. */
  call(path: string, options?: CallOptions): Promise<Response>;
  /** Its body, parsed. */
  json(path: string, options?: CallOptions): Promise<Body>;
  status(path: string, options?: CallOptions): Promise<number>;
  /** A request under any host name, sent through the sandbox as a proxy; redirects are not followed. */
  visit(url: string, options?: Omit<CallOptions, 'authorization'>): Promise<Visit>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Body = any;

export interface Visit {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Starts a sandbox (`small`, seed 7, a clock that stands) that ends with the test. */
export async function aSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox({ scenarios: ['small'], seed: 7, ...options });
  onTestFinished(() => sandbox.close());
  const [world] = sandbox.worlds;
  if (!world) throw new Error('a sandbox has a world');
  const sid = world.partner.accountSid;
  const call = (path: string, asked: CallOptions = {}) =>
    fetch(`${sandbox.origin}/Mediapartners/${sid}${path}`, {
      method: asked.method ?? 'GET',
      headers: { Accept: 'application/json', ...authorization(world, asked), ...asked.headers },
      redirect: 'manual',
      ...(asked.body === undefined ? {} : { body: asked.body }),
    });
  return {
    ...sandbox,
    world,
    sid,
    call,
    json: async (path, asked) => (await call(path, asked)).json(),
    status: async (path, asked) => {
      const response = await call(path, asked);
      await response.arrayBuffer();
      return response.status;
    },
    visit: (url, asked = {}) => visit(sandbox.origin, url, asked),
  };
}

export function basic(sid: string, token: string): string {
  return `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
}

function authorization(world: World, { authorization: given }: CallOptions): Record<string, string> {
  if (given === null) return {};
  return { Authorization: given ?? basic(world.partner.accountSid, world.partner.authToken) };
}

function visit(origin: string, url: string, asked: CallOptions): Promise<Visit> {
  const { hostname, port } = new URL(origin);
  const headers = { Host: new URL(url).host, Connection: 'close', ...asked.headers };
  const options = { hostname, port, path: url, method: asked.method ?? 'GET', headers };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(asked.body);
  });
}

/** `2026-11-18T20:00:00Z`, as requests write dates. */
export function dateParameter(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
