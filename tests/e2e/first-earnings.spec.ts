import { expect } from '@playwright/test';
import type { World } from '../../sandbox/world/types.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { comparePopup } from '../support/journeys/compare.ts';
import {
  connectThroughWelcome,
  POPUP_SIZE,
  waitForClicks,
  waitForSync,
} from '../support/journeys/connect.ts';
import { letTimePass, renewShare } from '../support/journeys/let-time-pass.ts';
import { journey } from './journey.ts';

const MINUTES_TO_ALARM = `(globalThis.browser ?? chrome).alarms.get('sync')
  .then((alarm) => (alarm.scheduledTime - Date.now()) / 60000)`;

journey('from the welcome page to true earnings, two approvals and a link', async ({ at }) => {
  const { sandbox, world, browser } = at;
  sandbox.control.setSwitches({ jobSeconds: 2 });

  await journey.step('connect through the welcome page', async () => {
    // So that the first run is still at it when the background dies, however slow this machine is.
    sandbox.control.failNext({ kind: 'slow', match: 'ActionDateStart', delayMs: 5_000 });
    await connectThroughWelcome(browser, sandbox);
  });

  await journey.step(
    'the background dies at once; the next alarm is near and takes the work up',
    async () => {
      await browser.killBackground();
      const minutesAway = await browser.evaluateQuietly<number>(MINUTES_TO_ALARM);
      expect(minutesAway).toBeLessThan(2);
      await letTimePass(browser, 2);
      await browser.fireAlarm('sync');
    },
  );

  await journey.step('the first sync ends, and every figure equals the ledger', async () => {
    const popup = await browser.openPage('popup.html', POPUP_SIZE);
    await waitForSync(popup);
    await browser.killBackground();
    const comparison = await comparePopup(popup, world);
    expect(comparison.filter(({ equal }) => !equal)).toEqual([]);
    expect(comparison.filter(({ ledger }) => ledger !== '0').length).toBeGreaterThan(50);
    expect(await browser.badge()).toBe('');
    await popup.close();
  });

  await journey.step(
    'the export of clicks is ready at the next alarm, and its totals equal the ledger',
    async () => {
      await browser.killBackground();
      // Enough for the export, and too little for a click after it.
      sandbox.control.advance({ ms: 5_000 });
      await letTimePass(browser, 2);
      await browser.fireAlarm('sync');
      const popup = await browser.openPage('popup.html', POPUP_SIZE);
      await waitForClicks(popup);
      await waitForSync(popup);
      await browser.killBackground();
      const comparison = await comparePopup(popup, world);
      expect(comparison.filter(({ equal }) => !equal)).toEqual([]);
      expect(comparison.filter(({ figure, ledger }) => figure === 'clicks' && ledger !== '0')).not.toEqual(
        [],
      );
      await popup.close();
    },
  );

  const before = await browser.notifications();
  expect(before).toEqual([]);

  await journey.step('two actions are approved; the next alarm tells of them once', async () => {
    await browser.killBackground();
    sandbox.control.advance({ minutes: 5 });
    const pending = world.actions({ state: 'PENDING' }, 20, 2).rows.map(({ id }) => id);
    sandbox.control.approve(pending);
    await letTimePass(browser, 31);
    await browser.fireAlarm('sync');
    await waitUntil('a badge of 2', async () => (await browser.badge()) === '2', 30_000);
    await waitUntil('a notification', async () => (await browser.notifications()).length > 0);
    await browser.killBackground();
    expect((await browser.notifications()).map(({ title }) => title)).toEqual(['2 actions approved']);
    expect(await browser.badge()).toBe('2');
  });

  await journey.step('looking at the popup clears the badge', async () => {
    await browser.killBackground();
    const popup = await browser.openPage('popup.html', POPUP_SIZE);
    expect(await popup.attribute('[data-testid="new-approvals"]', 'data-value')).toBe('2');
    await waitUntil('an empty badge', async () => (await browser.badge()) === '');
    await popup.close();
  });

  const made = await journey.step(
    'a right click on a brand’s page copies a link that the sandbox issued',
    async () => {
      await browser.evaluateQuietly(CHOOSE_SHORT_CODE);
      await browser.killBackground();
      const shop = await browser.openWebPage(`${shopOf(world)}/products/trail-lamp?utm_source=mail#top`);
      await browser.chooseContextMenu(shop, 'copy-tracking-link');
      return waitUntil('a link', async () => {
        const text = await browser.clipboardText();
        return text.startsWith('http') && text;
      });
    },
  );

  await journey.step('the link leads to the page, and carries a code of its own', async () => {
    await browser.killBackground();
    const target = new URL(made).searchParams.get('u');
    expect(target).toBe(`${shopOf(world)}/products/trail-lamp`);
    expect(new URL(made).searchParams.get('subId3')).toMatch(/^[a-z2-9]{8}$/);
    // Killed between showing and noting so, the background shows the same one again in its place.
    const titles = async () => [
      ...new Map((await browser.notifications()).map(({ id, title }) => [id, title])).values(),
    ];
    // The link is on the clipboard a moment before its notification.
    await expect.poll(titles).toEqual(['2 actions approved', 'Link copied']);
  });

  await journey.step('a visit and a sale on that very link are on its row after the next sync', async () => {
    const landing = await browser.openWebPage(made);
    const clickId = new URL(await landing.url()).searchParams.get('irclickid');
    expect(world.click(clickId ?? '')?.landingPageUrl).toContain(shopOf(world));
    const sale = world.recordAction({ clickId: clickId ?? '', amount: '120' });
    sandbox.control.advance({ minutes: 5 });
    await browser.killBackground();
    await renewShare(browser);
    await letTimePass(browser, 31);
    await browser.fireAlarm('sync');
    const dashboard = await browser.openPage('dashboard.html#/links');
    const row = `[data-testid="link-row"][data-value="${made}"] [data-testid="link-pending"]`;
    await dashboard.waitFor(`${row}[data-value="${sale.payout} ${sale.currency}"]`, 60_000);
    await dashboard.close();
  });
});

/** As the settings keep it. */
const CHOOSE_SHORT_CODE = `(globalThis.browser ?? chrome).storage.local.set({ 'settings.links': { codeIn: 'subId3' } })`;

/** The shop of a brand that has one program alone, so that nothing has to be chosen. */
function shopOf(world: World): string {
  const open = world
    .programs()
    .filter((program) => program.contractStatus === 'Active' && program.allowsDeeplinking);
  const alone = open.find(
    ({ url, deeplinkDomains }) =>
      deeplinkDomains.includes(new URL(url).hostname) &&
      open.filter((other) => other.url === url).length === 1,
  );
  return new URL(alone!.url).origin;
}
