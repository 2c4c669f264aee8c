import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Failure } from '@/lib/domain/failure';
import { toProgramId } from '@/lib/domain/id';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { LinkOutcome, UnclearLink } from '@/lib/domain/link-order';
import type { LinkRefusal, LinkRefusalReason } from '@/lib/domain/link-refusal';
import type { LinkFeedback } from '@/lib/domain/link-settings';
import { anAccount, instant } from '@/tests/support/builders';
import { shownNotifications } from '@/tests/support/fake-extension';
import { aLink, anOrder } from '@/tests/support/links';
import { sayLink } from './say-link';

const until = instant('2026-11-18T19:00:00Z');
const endpoint = 'tracking-links';
const nordlys = { accountId: anAccount().id, programId: toProgramId('1'), programName: 'Nordlys' };

interface Said {
  sentence: string;
  opened: string[];
}

async function say(
  outcome: LinkOutcome,
  copied = false,
  feedback: LinkFeedback = 'notification',
): Promise<Said> {
  const order = anOrder({ title: 'Skis & boots' });
  await sayLink({ outcome, copied, feedback, order, restoreBadge: async () => undefined });
  const said = shownNotifications().map(({ title, message }) => `${title}. ${message}`);
  expect(said.length).toBeLessThanOrEqual(1);
  const tabs = await fakeBrowser.tabs.query({});
  return { sentence: said[0] ?? '', opened: tabs.flatMap(({ url }) => url?.split('#')[1] ?? []) };
}

beforeEach(() => fakeBrowser.reset());

describe('a refusal', () => {
  it('is said in a sentence of its own for every reason', async () => {
    const refusals: { [Reason in LinkRefusalReason]: Extract<LinkRefusal, { reason: Reason }> } = {
      'not-connected': { reason: 'not-connected' },
      'no-address': { reason: 'no-address' },
      'not-a-web-page': { reason: 'not-a-web-page', scheme: 'chrome' },
      'credentials-in-address': { reason: 'credentials-in-address' },
      'address-too-long': { reason: 'address-too-long', length: 2_345, limit: 2_000 },
      'local-address': { reason: 'local-address', host: 'router.local' },
      redirect: { reason: 'redirect', network: 'Awin', ofImpact: false, target: 'https://shop.test/' },
      'not-a-partner': { reason: 'not-a-partner', host: 'other.test' },
      'contract-expired': { reason: 'contract-expired', ...nordlys },
      'no-tracking-link': { reason: 'no-tracking-link', ...nordlys },
      'deep-links-off': { reason: 'deep-links-off', homeLink: 'https://go.test/', ...nordlys },
      'host-not-listed': {
        ...{ reason: 'host-not-listed', host: 'blog.shop.test', nearest: 'www.shop.test' },
        ...{ homeLink: 'https://go.test/', ...nordlys },
      },
      'program-gone': { reason: 'program-gone' },
      'path-not-allowed': { reason: 'path-not-allowed', path: 'ski boots' },
    };
    const sentences: string[] = [];
    for (const refusal of Object.values(refusals))
      sentences.push((await say({ status: 'refused', refusal })).sentence);
    expect(new Set(sentences).size).toBe(Object.keys(refusals).length);
    expect(sentences.every((sentence) => /^No link was made\. \S/.test(sentence))).toBe(true);
    const all = sentences.join('\n');
    for (const fact of [
      '2,345',
      'router.local',
      'Awin',
      'https://shop.test/',
      'other.test',
      'www.shop.test',
      'ski boots',
    ])
      expect(all).toContain(fact);
    expect(sentences.filter((sentence) => sentence.includes('Nordlys')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a failure', () => {
  it('is said for every kind', async () => {
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
      expect((await say({ status: 'failed', failure })).sentence).toMatch(/^No link was made\. \S.+\S$/);
  });

  it('with no clear end says that a link may have been made', async () => {
    const { programId, programName, accountId } = nordlys;
    const unclear: UnclearLink = {
      ...{ orderId: anOrder().id, accountId, programId, programName, target: '', labels: NO_LABELS },
      ...{ askedAt: until, failure: { kind: 'timed-out' } },
    };
    const { sentence } = await say({ status: 'unclear', unclear });
    expect(sentence).toContain('Perhaps a link was made');
    expect(sentence).toContain('may or may not have been made');
  });
});

describe('a link that was made', () => {
  const made = (some: Partial<Extract<LinkOutcome, { status: 'made' }>> = {}): LinkOutcome => ({
    ...{ status: 'made', link: aLink({ url: 'https://go.test/c', programName: 'Nordlys' }) },
    ...{ reused: false, others: 0, ...some },
  });

  it('is named with its program, and how many others there were', async () => {
    expect((await say(made(), true)).sentence).toBe('Link copied. Nordlys: https://go.test/c');
    expect((await say(made({ others: 2 }), true)).sentence).toContain('the first of 3 programs');
  });

  it('says when it was made before, and when it was built here', async () => {
    expect((await say(made({ reused: true }), true)).sentence).toContain('made before');
    const link = aLink({ by: 'own', programName: 'Nordlys' });
    expect((await say(made({ link }), true)).sentence).toContain(
      'built on this device without asking impact.com',
    );
  });

  it('ticks the badge, and says no more where the user wants no more', async () => {
    expect((await say(made(), true, 'badge')).sentence).toBe('');
    expect(await fakeBrowser.action.getBadgeText({})).toBe('✓');
  });

  it('but not copied is never called copied, and is shown to be copied by hand', async () => {
    const link = aLink();
    const { sentence, opened } = await say(made({ link }), false, 'badge');
    expect(sentence).toBe(`The link was made but could not be copied. Copy it from here: ${link.url}`);
    expect(opened).toEqual([`/links?account=${link.accountId}&show=${link.id}`]);
    expect(await fakeBrowser.action.getBadgeText({})).not.toBe('✓');
  });
});

it('what has to be decided opens the page that asks, with what was clicked', async () => {
  const target = { original: '', address: '', host: '', hostToRead: '', parts: [] };
  const { sentence, opened } = await say({ status: 'choose', choices: [], target });
  expect(sentence).toBe('');
  expect(opened).toEqual(['/links?address=https%3A%2F%2Fshop.test%2Fskis&title=Skis+%26+boots']);
});
