import { readdirSync, readFileSync } from 'node:fs';
import { createImpactClient, type ImpactClient } from '@/lib/impact/client';
import { createTransport, type Transport, type TransportOptions } from '@/lib/impact/http/transport';

const FOLDER = new URL('../fixtures/impact-api/', import.meta.url);

export const SAMPLE_SID = 'IRtest0000000000000000000000000001';

export function listSamples(): string[] {
  return readdirSync(FOLDER).filter((name) => name !== 'README.md');
}

export function readSample(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** A client to which every request answers with this sample. */
export function clientOf(name: string, status = 200): ImpactClient {
  return createImpactClient(optionsOf(name, status));
}

/** A client whose requests are answered by a function of the test. */
export function clientAnswering(answer: () => Response): ImpactClient {
  return createImpactClient({ ...optionsOf('write-ok.json', 200), fetch: async () => answer() });
}

export function transportOf(name: string, status = 200): Transport {
  return createTransport(optionsOf(name, status));
}

/** A status line with headers, as the `.txt` samples hold it. */
export function responseOf(name: string, body: string | null = null): Response {
  const [statusLine = '', ...lines] = readSample(name).trim().split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return new Response(body, { status: Number(statusLine.split(' ')[1]), headers });
}

function optionsOf(name: string, status: number): TransportOptions {
  return {
    credentials: { accountSid: SAMPLE_SID, authToken: 'invented-token-0001' },
    origin: 'https://api.impact.com',
    now: () => Date.parse('2026-11-21T00:00:00Z'),
    sleep: async () => undefined,
    fetch: async () =>
      new Response(readSample(name), { status, headers: { 'content-type': contentTypeOf(name) } }),
  };
}

function contentTypeOf(name: string): string {
  if (name.endsWith('.xml')) return 'text/xml; charset=UTF-8';
  return name.endsWith('.csv') ? 'application/octet-stream' : 'application/json';
}
