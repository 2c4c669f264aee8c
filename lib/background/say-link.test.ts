import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Failure } from '@/lib/domain/failure';
import type { LinkOutcome } from '@/lib/sync/create-link';
import { aProgram } from '@/tests/support/actions';
import { instant } from '@/tests/support/builders';
import { shownNotifications } from '@/tests/support/fake-extension';
import { sayLink } from './say-link';

const until = instant('2026-11-18T19:00:00Z');
const endpoint = 'tracking-links';

type Refusal = Extract<LinkOutcome, { status: 'refused' }>['refusal'];

async function sentenceFor(outcome: LinkOutcome, copied = false): Promise<string> {
  await sayLink(outcome, copied);
  const [said, ...more] = shownNotifications();
  expect(more).toEqual([]);
  return `${said?.title}. ${said?.message}`;
}

beforeEach(() => fakeBrowser.reset());

describe('what came of a link', () => {
  it('is said in a sentence of its own for every refusal', async () => {
    const refusals: { [Reason in Refusal['reason']]: Extract<Refusal, { reason: Reason }> } = {
      'not-connected': { reason: 'not-connected' },
      'not-a-web-page': { reason: 'not-a-web-page' },
      'credentials-in-address': { reason: 'credentials-in-address' },
      'address-too-long': { reason: 'address-too-long' },
      'no-program': { reason: 'no-program', host: 'shop.test' },
      'contract-expired': { reason: 'contract-expired', programName: 'Nordlys' },
      'deep-links-off': { reason: 'deep-links-off', programName: 'Nordlys' },
    };
    const sentences: string[] = [];
    for (const refusal of Object.values(refusals))
      sentences.push(await sentenceFor({ status: 'refused', refusal }));
    expect(new Set(sentences).size).toBe(7);
    expect(sentences.every((sentence) => sentence.startsWith('No link was made. '))).toBe(true);
    expect(sentences[4]).toContain('shop.test');
    expect(sentences.filter((sentence) => sentence.includes('Nordlys'))).toHaveLength(2);
  });

  it('is said for every failure', async () => {
    const failures: { [Kind in Failure['kind']]: Extract<Failure, { kind: Kind }> } = {
      'credentials-refused': { kind: 'credentials-refused' },
      'scope-missing': { kind: 'scope-missing', endpoint },
      'request-refused': { kind: 'request-refused', endpoint, message: 'DeepLink is not allowed' },
      'not-found': { kind: 'not-found', endpoint },
      'rate-limited': { kind: 'rate-limited', endpoint, until },
      'budget-spent': { kind: 'budget-spent', endpoint, until },
      'service-down': { kind: 'service-down', status: 503 },
      'timed-out': { kind: 'timed-out' },
      offline: { kind: 'offline' },
      intercepted: { kind: 'intercepted' },
      'unreadable-answer': { kind: 'unreadable-answer', endpoint },
      'host-not-permitted': { kind: 'host-not-permitted' },
      'storage-full': { kind: 'storage-full' },
      'database-unavailable': { kind: 'database-unavailable' },
      'update-needed': { kind: 'update-needed' },
      unexpected: { kind: 'unexpected' },
    };
    for (const failure of Object.values(failures))
      expect(await sentenceFor({ status: 'failed', failure })).toMatch(
        /^(No|Perhaps a) link was made\. \S.+\S$/,
      );
  });

  it('is uncertain only where a request was sent and nothing clear came back', async () => {
    const uncertain = async (failure: Failure) =>
      (await sentenceFor({ status: 'failed', failure })).includes('may or may not');
    expect(await uncertain({ kind: 'timed-out' })).toBe(true);
    expect(await uncertain({ kind: 'service-down', status: 500 })).toBe(true);
    expect(await uncertain({ kind: 'unreadable-answer', endpoint })).toBe(true);
    for (const kind of [
      'host-not-permitted',
      'database-unavailable',
      'storage-full',
      'update-needed',
    ] as const)
      expect([kind, await uncertain({ kind })]).toEqual([kind, false]);
    expect(await uncertain({ kind: 'budget-spent', endpoint, until })).toBe(false);
    expect(await uncertain({ kind: 'not-found', endpoint })).toBe(false);
  });

  it('names the program, and how many others there were', async () => {
    const created = {
      status: 'created',
      link: 'https://a.test/c',
      program: aProgram({ name: 'Nordlys' }),
    } as const;
    expect(await sentenceFor({ ...created, others: 0 }, true)).toBe('Link copied. Nordlys: https://a.test/c');
    expect(await sentenceFor({ ...created, others: 2 }, true)).toContain('the first of 3 programs');
  });
});
