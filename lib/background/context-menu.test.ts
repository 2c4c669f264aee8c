import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitStep } from '@/lib/db/commit/commit-step';
import { toProgramId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import { fakeFetch, json } from '@/lib/impact/testing/fake-fetch';
import { browser } from '@/lib/platform/browser';
import { saveCredentials } from '@/lib/settings/credentials';
import { linkSettings } from '@/lib/settings/links';
import { aProgram } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { clock, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { type FakeMenus, installFakeMenus } from '@/tests/support/fake-menus';
import { eraseLinks } from '@/tests/support/links';
import { COPY_LINK, ensureMenu, type MenuClick, onMenuClick } from './context-menu';

const mine = anAccount();
const LINK = 'https://shop.sjv.test/c/1/2/3?u=https%3A%2F%2Fshop.test%2Fskis';

/** Those of links; the toolbar button has others. */
const ours = ({ items }: FakeMenus) => [...items.values()].filter(({ id }) => id.startsWith(COPY_LINK));

describe('the menu entry', () => {
  let menus: FakeMenus;
  beforeEach(async () => {
    await startExtension();
    menus = installFakeMenus();
  });

  it('is one, on web pages and their links alone', async () => {
    await ensureMenu();
    await menus.settled();
    expect(ours(menus)).toEqual([
      {
        id: 'copy-tracking-link',
        title: 'Copy tracking link',
        contexts: ['page', 'link', 'selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      },
    ]);
  });

  it('offers by name, the starred first, only programs that share a site, where they can be used', async () => {
    await startExtension(mine);
    const seenAt = instant('2026-11-18T18:45:00Z');
    const programs = [
      aProgram({ id: '1', name: 'Nordlys & Co' }),
      aProgram({ id: '2', name: 'Nordlys UK', deeplinkDomains: ['*.shop.test'] }),
      aProgram({ id: '3', name: 'Elsewhere', deeplinkDomains: ['other.test'] }),
      aProgram({ id: '4', name: 'Ended', contract: 'expired' }),
    ];
    await commitStep({ accountId: mine.id, epoch: 0, seenAt, advance: (progress) => progress, programs });
    await linkSettings.save({ starred: [{ accountId: mine.id, programId: toProgramId('2') }] });
    await ensureMenu();
    await menus.settled();
    const [, ...byName] = ours(menus);
    expect(byName.map(({ title, contexts }) => `${title} (${contexts})`)).toEqual([
      '★ Copy tracking link: Nordlys UK (page)',
      '★ Copy tracking link: Nordlys UK (link)',
      'Copy tracking link: Nordlys && Co (page)',
      'Copy tracking link: Nordlys && Co (link)',
    ]);
    expect(byName[0]?.documentUrlPatterns).toEqual(['*://*.shop.test/*']);
  });

  it('is exactly one after twenty starts at once', async () => {
    await Promise.all(Array.from({ length: 20 }, ensureMenu));
    await menus.settled();
    expect(ours(menus)).toHaveLength(1);
    expect(menus.errors).toEqual([]);
  });

  it('collides with itself when removing and creating interleave: that is why they take turns', async () => {
    const withoutTurns = async () => {
      await browser.contextMenus.removeAll();
      browser.contextMenus.create({ id: 'copy-tracking-link', title: 'Copy tracking link' });
    };
    await Promise.all(Array.from({ length: 20 }, withoutTurns));
    await menus.settled();
    expect(menus.errors.length).toBeGreaterThan(0);
  });

  it('is made at the next start when the browser failed once', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    vi.spyOn(browser.contextMenus, 'removeAll').mockRejectedValueOnce(new Error('not now'));
    await ensureMenu();
    expect(ours(menus)).toEqual([]);
    await ensureMenu();
    await menus.settled();
    expect(ours(menus)).toHaveLength(1);
    console.mockRestore();
  });
});

describe('a click on the entry', () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };

  /** What the click did: its requests and what it said. */
  async function click(some: Partial<MenuClick>, answer = json({ TrackingURL: LINK })) {
    const fake = fakeFetch(answer);
    await onMenuClick({ fetch: fake.fetch, clock }, { menuItemId: 'copy-tracking-link', ...some });
    return { calls: fake.calls, said: shownNotifications() };
  }

  async function connect(...programs: Program[]): Promise<void> {
    await startExtension(mine);
    await saveCredentials(mine.id, { accountSid: 'IRsid', authToken: 'token' });
    const seenAt = instant('2026-11-18T18:45:00Z');
    await commitStep({ accountId: mine.id, epoch: 0, seenAt, advance: (progress) => progress, programs });
  }

  beforeEach(async () => {
    copied.length = 0;
    await eraseLinks();
    vi.stubGlobal(
      'navigator',
      Object.create(navigator, {
        clipboard: { value: clipboard, configurable: true },
        languages: { value: ['en-US'] },
        language: { value: 'en-US' },
      }),
    );
    // Firefox's way: no offscreen document.
    Object.assign(fakeBrowser, { offscreen: undefined });
    await connect(aProgram());
  });
  afterEach(() => vi.unstubAllGlobals());

  it('on a page makes one link for the page, copies it and says so', async () => {
    const { calls, said } = await click({ pageUrl: 'https://shop.test/skis' });
    expect(calls).toHaveLength(1);
    const url = new URL(calls[0]!.url);
    expect(calls[0]?.init.method).toBe('POST');
    expect(url.origin + url.pathname).toBe(
      'https://api.impact.com/Mediapartners/IRsid/Programs/20101/TrackingLinks',
    );
    expect(url.searchParams.get('DeepLink')).toBe('https://shop.test/skis');
    expect(copied).toEqual([LINK]);
    expect(said).toEqual([{ id: 'link', title: 'Link copied', message: `Nordlys Ski: ${LINK}` }]);
  });

  it('on a link is about the link, not about the page', async () => {
    const { calls } = await click({ pageUrl: 'https://blog.test/', linkUrl: 'https://shop.test/boots' });
    expect(new URL(calls[0]!.url).searchParams.get('DeepLink')).toBe('https://shop.test/boots');
  });

  it('on selected words is about the address among them, else about the page', async () => {
    const about = async (selectionText: string) => {
      const { calls } = await click(
        { pageUrl: 'https://shop.test/', selectionText },
        json({ TrackingURL: LINK }),
      );
      return calls[0] && new URL(calls[0].url).searchParams.get('DeepLink');
    };
    expect(await about('see https://shop.test/boots, they are nice')).toBe('https://shop.test/boots');
    expect(await about('shop.test/poles')).toBe('https://shop.test/poles');
    expect(await about('warm and dry')).toBe('https://shop.test/');
  });

  it('gives the link of the history back at once, and asks nothing', async () => {
    await click({ pageUrl: 'https://shop.test/skis' });
    const { calls, said } = await click({ pageUrl: 'https://shop.test/skis#reviews' });
    expect(calls).toEqual([]);
    expect(copied).toEqual([LINK, LINK]);
    expect(said[0]?.message).toBe(`Nordlys Ski, made before: ${LINK}`);
  });

  describe('where several programs match', () => {
    const uk = aProgram({ id: '2', name: 'Nordlys UK' });
    const us = aProgram({ id: '1', name: 'Nordlys' });
    beforeEach(() => connect(uk, us));

    it('asks on a page of ours, and impact.com nothing', async () => {
      const { calls, said } = await click({ pageUrl: 'https://shop.test/' });
      expect([calls, said, copied]).toEqual([[], [], []]);
      const tabs = await fakeBrowser.tabs.query({});
      expect(tabs.map(({ url }) => url?.split('#')[1])).toContain(
        '/links?address=https%3A%2F%2Fshop.test%2F',
      );
    });

    it('takes the starred one, and says that there are others', async () => {
      await linkSettings.save({ starred: [{ accountId: mine.id, programId: uk.id }] });
      const { calls, said } = await click({ pageUrl: 'https://shop.test/' });
      expect(calls[0]?.url).toContain('/Programs/2/TrackingLinks');
      expect(said[0]?.message).toBe(`Nordlys UK (the first of 2 programs for this site): ${LINK}`);
    });

    it('takes the one that was clicked by name, and then the one used last', async () => {
      const menuItemId = `copy-tracking-link ${JSON.stringify([mine.id, us.id, 'page'])}`;
      const byName = await click({ pageUrl: 'https://shop.test/', menuItemId });
      expect(byName.calls[0]?.url).toContain('/Programs/1/TrackingLinks');
      const next = await click({ pageUrl: 'https://shop.test/boots' }, json({ TrackingURL: `${LINK}2` }));
      expect(next.calls[0]?.url).toContain('/Programs/1/TrackingLinks');
    });
  });

  it.each([
    'chrome://settings/',
    'javascript:alert(1)',
    '',
    'https://you:secret@shop.test/',
    'https://evil-shop.test/',
    `https://shop.test/${'a'.repeat(2_000)}`,
    'https://shop.test/?aff_id=77',
  ])('on %.60s asks impact.com nothing and copies nothing', async (pageUrl) => {
    const { calls } = await click({ pageUrl });
    expect([calls, copied]).toEqual([[], []]);
  });

  it('with no account says what to do first', async () => {
    await startExtension();
    const { calls, said } = await click({ pageUrl: 'https://shop.test/' });
    expect(calls).toEqual([]);
    expect(said[0]?.title).toBe('No link was made');
    expect(said[0]?.message).toMatch(/connect/i);
  });

  it.each([
    [401, 'impact.com refuses this account’s token. Connect the account again.'],
    [403, 'Tick “Create tracking links” for the token'],
    [429, 'impact.com asks to wait before the next request. Try again later.'],
  ])('that is answered with %i asks once, copies nothing and says what to do', async (status, message) => {
    const { calls, said } = await click({ pageUrl: 'https://shop.test/' }, json({}, { status }));
    expect(calls).toHaveLength(1);
    expect(copied).toEqual([]);
    expect(said).toMatchObject([{ title: 'No link was made', message: expect.stringContaining(message) }]);
  });

  it.each([
    ['a failing service', json({}, { status: 503 })],
    ['an answer without a link', json({})],
    ['a link that is no https', json({ TrackingURL: 'javascript:alert(1)' })],
    ['half an answer', new Response('{"Track', { headers: { 'content-type': 'application/json' } })],
  ])('that meets %s never asks again, because a link may have been made', async (_, answer) => {
    const { calls, said } = await click({ pageUrl: 'https://shop.test/' }, answer);
    expect(calls).toHaveLength(1);
    expect(copied).toEqual([]);
    expect(said[0]?.title).toBe('Perhaps a link was made');
    expect(said[0]?.message).toContain('a link may or may not have been made');
  });

  it('whose link could not be copied says so, and shows it', async () => {
    vi.spyOn(clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    const { said } = await click({ pageUrl: 'https://shop.test/' });
    expect(said).toEqual([
      {
        id: 'link',
        title: 'The link was made but could not be copied',
        message: `Copy it from here: ${LINK}`,
      },
    ]);
  });

  it('on another entry is none of ours', async () => {
    const { calls, said } = await click({ menuItemId: 'other', pageUrl: 'https://shop.test/' });
    expect([calls, said]).toEqual([[], []]);
  });
});
