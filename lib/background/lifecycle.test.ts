import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitStep } from '@/lib/db/commit/commit-step';
import { createQueries } from '@/lib/queries/create-queries';
import { anAction } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { clock, shownBadge, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { type FakeMenus, installFakeMenus } from '@/tests/support/fake-menus';
import { trials } from '@/tests/support/trials';
import { ensureAlarm } from './alarms';
import type { Background } from './background';
import { ensureMenu } from './context-menu';
import { onInstalled, onNotificationClicked, onStart } from './lifecycle';

const mine = anAccount();
const background: Background = { fetch: () => Promise.reject(new Error('No request at a start')), clock };
let menus: FakeMenus;

/** The page's entry, and the icon's. */
const MENU = ['copy-tracking-link', 'pause', 'pause:half-hour', 'pause:two-hours', 'pause:until-tomorrow'];

async function approve(): Promise<void> {
  for (const state of ['pending', 'approved'] as const)
    await commitStep({
      accountId: mine.id,
      epoch: 0,
      seenAt: instant('2026-11-18T18:45:00Z'),
      advance: (progress) => progress,
      actions: { actions: [anAction({ state })], wholeDays: null, setAside: [] },
    });
}

async function openTabs(): Promise<(string | undefined)[]> {
  return (await fakeBrowser.tabs.query({})).map(({ url }) => url);
}

beforeEach(async () => {
  await startExtension(mine);
  menus = installFakeMenus();
});

describe('every start', () => {
  it('brings back what the browser lost: the alarm, the menu, the badge and the notification still owed', async () => {
    await approve();
    await onStart(background);
    await menus.settled();
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    expect([...menus.items.keys()].toSorted()).toEqual(MENU);
    expect((await shownBadge()).text).toBe('1');
    expect(shownNotifications()).toHaveLength(1);
  });

  it('tells nothing twice', async () => {
    await approve();
    await onStart(background);
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await onStart(background);
    expect(create).not.toHaveBeenCalled();
    create.mockRestore();
  });

  it('goes on with the rest when one of them fails', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    const get = vi.spyOn(fakeBrowser.alarms, 'get').mockRejectedValue(new Error('no alarms today') as never);
    await approve();
    await onStart(background);
    await menus.settled();
    expect([menus.items.size, (await shownBadge()).text, shownNotifications().length]).toEqual([
      MENU.length,
      '1',
      1,
    ]);
    expect(console).toHaveBeenCalledTimes(1);
    get.mockRestore();
    console.mockRestore();
  });

  it('with no account is as quiet as it can be', async () => {
    await startExtension();
    await onStart(background);
    expect(shownNotifications()).toEqual([]);
    expect((await shownBadge()).text).toBe('');
  });
});

describe('after any events, also two at once', () => {
  const events: Record<string, () => Promise<unknown>> = {
    start: () => onStart(background),
    update: () => onInstalled('update'),
    menu: () => ensureMenu(),
    alarm: () => ensureAlarm(clock),
    'menus lost': () => menus.removeAll(),
    'alarms lost': () => fakeBrowser.alarms.clearAll(),
  };
  const someEvents = fc.array(
    fc.array(fc.constantFrom(...Object.keys(events)), { minLength: 1, maxLength: 3 }),
    {
      minLength: 20,
      maxLength: 20,
    },
  );

  it('a start leaves exactly one menu entry and one alarm, and no error', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (rounds) => {
        menus = installFakeMenus();
        for (const names of rounds) await Promise.all(names.map((name) => events[name]?.()));
        await onStart(background);
        await menus.settled();
        expect([...menus.items.keys()].toSorted()).toEqual(MENU);
        expect(menus.errors).toEqual([]);
        expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
      }),
      { numRuns: trials(5, 100) },
    );
  });
});

describe('the first install', () => {
  it('opens the welcome page, and an update does not', async () => {
    const before = await openTabs();
    await onInstalled('update');
    await onInstalled('browser_update');
    expect(await openTabs()).toEqual(before);
    await onInstalled('install');
    expect(await openTabs()).toContain(fakeBrowser.runtime.getURL('/welcome.html'));
  });
});

describe('a click on a notification', () => {
  it('of news opens the dashboard at exactly the actions it told of, and takes the notification away', async () => {
    await approve();
    await onStart(background);
    const [shown] = shownNotifications();
    await onNotificationClicked(shown!.id);
    const [opened = ''] = (await openTabs()).filter((url) => url?.includes('dashboard'));
    const { searchParams } = new URL(opened.replace('#/actions', ''));
    expect(await createQueries(clock).alertBatch(searchParams.get('alerts') ?? '')).toEqual({
      accountId: mine.id,
      actionIds: ['1000.1.1'],
      alertIds: ['approval:1000.1.1:2'],
    });
    expect(shownNotifications()).toEqual([]);
  });

  it('opens the popup', async () => {
    const openPopup = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.action, { openPopup });
    await onNotificationClicked('link');
    expect(openPopup).toHaveBeenCalledTimes(1);
    expect(await openTabs()).not.toContain(fakeBrowser.runtime.getURL('/popup.html'));
  });

  it('opens it as a page where the browser asks for a gesture', async () => {
    Object.assign(fakeBrowser.action, { openPopup: () => Promise.reject(new Error('a gesture is needed')) });
    await onNotificationClicked('link');
    expect(await openTabs()).toContain(fakeBrowser.runtime.getURL('/popup.html'));
  });
});
