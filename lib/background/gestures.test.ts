import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitStep } from '@/lib/db/commit/commit-step';
import { fakeFetch, json } from '@/lib/impact/testing/fake-fetch';
import { saveCredentials } from '@/lib/settings/credentials';
import { linkSettings } from '@/lib/settings/links';
import { aProgram } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { clock, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { eraseLinks } from '@/tests/support/links';
import { onOmniboxEntered, suggest } from './omnibox';
import { onShortcut } from './shortcut';

const mine = anAccount();
const LINK = 'https://shop.sjv.test/c/1/2/3?u=https%3A%2F%2Fshop.test%2Fskis';
const copied: string[] = [];
const offered: string[] = [];
let fake = fakeFetch();

beforeEach(async () => {
  copied.length = 0;
  offered.length = 0;
  await startExtension(mine);
  await eraseLinks();
  await saveCredentials(mine.id, { accountSid: 'IRsid', authToken: 'token' });
  const seenAt = instant('2026-11-18T18:45:00Z');
  const programs = [
    aProgram({ id: '1', name: 'Nordlys Ski' }),
    aProgram({ id: '2', name: 'Ski Kestrel', deeplinkDomains: ['kestrel.test'] }),
    aProgram({ id: '3', name: 'Fjell & Ski <b>', contract: 'expired' }),
    aProgram({ id: '4', name: 'H&M <Café>', deeplinkDomains: ['cafe.test'] }),
  ];
  await commitStep({ accountId: mine.id, epoch: 0, seenAt, advance: (progress) => progress, programs });
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  const values = {
    clipboard: { value: clipboard },
    languages: { value: ['en-US'] },
    language: { value: 'en-US' },
  };
  vi.stubGlobal('navigator', Object.create(navigator, values));
  const omnibox = {
    setDefaultSuggestion: ({ description }: { description: string }) => void offered.push(description),
  };
  Object.assign(fakeBrowser, { offscreen: undefined, omnibox });
  fake = fakeFetch(json({ TrackingURL: LINK }));
});
afterEach(() => vi.unstubAllGlobals());

const background = () => ({ fetch: fake.fetch, clock });

describe('the shortcut', () => {
  it('makes a link of the page it was pressed on, with its title', async () => {
    await linkSettings.save({ copyAs: 'markdown' });
    await onShortcut(background(), 'copy-link', { url: 'https://shop.test/skis', title: 'Skis [new]' });
    expect(copied).toEqual([`[Skis \\[new\\]](${LINK})`]);
  });

  it('asks for the open page where the browser does not name it', async () => {
    const { query } = fakeBrowser.tabs;
    Object.assign(fakeBrowser.tabs, { query: async () => [{ url: 'https://shop.test/boots' }] });
    await onShortcut(background(), 'copy-link');
    Object.assign(fakeBrowser.tabs, { query });
    expect(new URL(fake.calls[0]!.url).searchParams.get('DeepLink')).toBe('https://shop.test/boots');
  });

  it('on a page of the browser’s own says why not, and another command is none of ours', async () => {
    await onShortcut(background(), 'copy-link', { url: 'chrome://settings/' });
    await onShortcut(background(), 'other', { url: 'https://shop.test/' });
    expect([fake.calls, copied]).toEqual([[], []]);
    expect(shownNotifications()).toHaveLength(1);
  });
});

describe('the address bar', () => {
  it('offers the programs whose name fits, those that begin so first, and none that has ended', async () => {
    expect((await suggest('ski')).map(({ content }) => content)).toEqual([
      'Ski Kestrel #2',
      'Nordlys Ski #1',
    ]);
    expect(await suggest('cafe')).toHaveLength(1);
    expect(await suggest('')).toEqual([]);
    expect(await suggest('https://shop.test/skis')).toEqual([]);
  });

  it('writes names so that Chrome reads no markup in them', async () => {
    const [suggestion] = await suggest('h&m');
    expect(suggestion?.description).toContain('H&amp;M &lt;Café&gt;');
    expect(offered.at(-1)).toBeDefined();
  });

  it('makes a link of a pasted address', async () => {
    await onOmniboxEntered(background(), 'shop.test/skis?utm_source=a');
    expect(new URL(fake.calls[0]!.url).searchParams.get('DeepLink')).toBe('https://shop.test/skis');
    expect(copied).toEqual([LINK]);
  });

  it.each(['Ski Kestrel #2', 'kestrel'])('makes the link of a brand’s own page for %j', async (text) => {
    await onOmniboxEntered(background(), text);
    const url = new URL(fake.calls[0]!.url);
    expect(url.pathname).toContain('/Programs/2/TrackingLinks');
    expect(url.searchParams.has('DeepLink')).toBe(false);
  });

  it('asks on a page of ours where several fit', async () => {
    await onOmniboxEntered(background(), 'ski');
    expect(fake.calls).toEqual([]);
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs.map(({ url }) => url?.split('#')[1])).toContain('/links?address=ski');
  });
});
