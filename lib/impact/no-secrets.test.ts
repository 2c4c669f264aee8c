import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toDay } from '@/lib/domain/day';
import { toProgramId } from '@/lib/domain/id';
import { createImpactClient, type ImpactClient } from './client';
import { type FakeAnswer, fakeFetch, optionsFor, SID, TOKEN } from './testing/fake-fetch';
import { toFailure } from './to-failure';

const AUTHORIZATION = btoa(`${SID}:${TOKEN}`);
const ECHO = `${SID} ${TOKEN} ${AUTHORIZATION} ${encodeURIComponent(TOKEN)} https://api.impact.com/Mediapartners/${SID}/Actions`;
const SECRETS = [SID, TOKEN, AUTHORIZATION, 'BODY-CANARY'];

const body = (status: number, content: string, type = 'application/json') =>
  new Response(content, { status, headers: { 'content-type': type } });
const envelope = JSON.stringify({ Status: 'ERROR', Message: ECHO, Errors: [{ Field: TOKEN, Message: SID }] });

/** Answers that try hard to bring the credentials, or a body, into an error. */
const ANSWERS: [string, FakeAnswer][] = [
  ...[400, 401, 402, 403, 404, 408, 429, 500, 503].map((status): [string, FakeAnswer] => [
    `status ${status} that echoes the request`,
    body(status, envelope),
  ]),
  ['status 403 of the service', body(403, JSON.stringify({ status: 'FORBIDDEN', message: ECHO }))],
  ['status 400 in words', body(400, ECHO, 'text/plain')],
  ['an error envelope with status 200', body(200, envelope)],
  ['half a JSON', body(200, `{"a":"BODY-CANARY ${ECHO}`)],
  ['a page', body(200, `<html>BODY-CANARY ${ECHO}</html>`, 'text/html')],
  ['XML', body(200, `<a>BODY-CANARY ${ECHO}</a>`, 'text/xml')],
  ['another shape', body(200, JSON.stringify({ other: `BODY-CANARY ${ECHO}` }))],
  ['a list of another shape', body(200, JSON.stringify([`BODY-CANARY ${ECHO}`]))],
  [
    'a next page elsewhere',
    body(
      200,
      JSON.stringify({ Actions: [], Campaigns: [], '@nextpageuri': `https://evil.example/${SID}/${TOKEN}` }),
    ),
  ],
  ['a network error that names the request', new TypeError(`Failed to fetch ${ECHO}`)],
  ['a network error whose cause does', new TypeError('fetch failed', { cause: new Error(ECHO) })],
  ['a plain network error', new TypeError('Failed to fetch')],
];

const METHODS: Record<string, (client: ImpactClient) => Promise<unknown>> = {
  companyInformation: (client) => client.companyInformation(),
  programs: (client) => client.programs(),
  actionPages: (client) => Array.fromAsync(client.actionPages({ by: 'event', fromMs: 0, toMs: 1 })),
  submitClickExport: (client) => client.submitClickExport(toDay('2026-11-18')),
  job: (client) => client.job('a'),
  replayJob: (client) => client.replayJob('a'),
  downloadClicks: (client) => client.downloadClicks('a', toDay('2026-11-18')),
  createTrackingLink: (client) =>
    client.createTrackingLink({ programId: toProgramId('1'), deepLink: 'https://www.example' }),
};

/** Everything of an error that a console, a log or a report could show. */
function everythingOf(error: unknown): string {
  const options = { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null };
  return `${inspect(error, options)} ${JSON.stringify(error)} ${JSON.stringify(toFailure(error))}`;
}

describe.each(Object.entries(METHODS))('%s', (_, call) => {
  it.each(ANSWERS)('tells no secret after %s', async (_name, answer) => {
    const client = createImpactClient(optionsFor(fakeFetch(answer)));
    const outcome = await call(client).catch((error: unknown) => everythingOf(error));
    for (const secret of SECRETS) expect(inspect(outcome)).not.toContain(secret);
  });
});

describe('the client itself', () => {
  it('does not hold the credentials where they could be printed', () => {
    const printed = inspect(createImpactClient(optionsFor(fakeFetch())), { depth: 20, showHidden: true });
    for (const secret of SECRETS) expect(printed).not.toContain(secret);
  });

  it('would be caught if it did: this test sees a secret that is there', () => {
    expect(everythingOf(new Error('failed', { cause: new Error(TOKEN) }))).toContain(TOKEN);
  });
});
