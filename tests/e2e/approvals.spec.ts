/** From an approval at impact.com to the very actions in the dashboard, by one notification and one click. */
import { expect } from '@playwright/test';
import type { ExtensionBrowser, ShownNotification } from '../support/browsers/types.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { letTimePass } from '../support/journeys/let-time-pass.ts';
import { journey } from './journey.ts';

journey('approvals, a reversal and a pause, told and looked at', async ({ at }) => {
  const { sandbox, world, browser } = at;
  const pendingAt = (offset: number, count: number) =>
    world.actions({ state: 'PENDING' }, offset, count).rows.map(({ id }) => id);

  await journey.step('the first sync tells nothing', async () => {
    await connectThroughWelcome(browser, sandbox);
    const popup = await browser.openPage('popup.html', POPUP_SIZE);
    await waitForSync(popup);
    await popup.close();
    expect(await browser.notifications()).toEqual([]);
  });

  const approved = pendingAt(20, 3);
  await journey.step('three approvals are one notification', async () => {
    sandbox.control.approve(approved);
    const [told] = await newsAfter(browser, 1);
    expect(told?.title).toBe('3 actions approved');
    expect(told?.message).toMatch(/^.*\d.* from .+$/);
    await waitUntil('a badge of 3', async () => (await browser.badge()) === '3');
  });

  await journey.step(
    'a click on it opens the dashboard at exactly these, and they count as seen',
    async () => {
      await browser.killBackground();
      await browser.clickNotification();
      const url = await waitUntil('the dashboard', async () =>
        (await browser.openTabs()).find((one) => one.includes('dashboard.html#/actions?')),
      );
      const dashboard = await browser.openPage(url.slice(browser.extensionOrigin.length + 1));
      await dashboard.waitFor('[data-testid="actions-totals"][data-count="3"]');
      const shown = await dashboard.evaluate<string>(
        `[...document.querySelectorAll('[data-testid="action-row"]')].map((row) => row.innerText).join(' ')`,
      );
      for (const { oid, id } of approved.map((one) => world.action(one)!)) expect(shown).toContain(oid || id);
      await waitUntil('an empty badge', async () => (await browser.badge()) === '');
      await dashboard.close();
    },
  );

  await journey.step('a reversal is told calmly, with its reason', async () => {
    const before = (await browser.notifications()).length;
    sandbox.control.reverse(pendingAt(10, 1)[0]!, 'ITEM_RETURNED');
    const told = (await newsAfter(browser, before + 1)).at(-1);
    expect(told?.title).toMatch(/^.*\d.* reversed$/);
    expect(told?.message).toContain('Reason: the item was returned.');
    expect(await browser.badge()).toBe('');
  });

  await journey.step('a pause keeps news back; its end tells them', async () => {
    const before = (await browser.notifications()).length;
    const page = await browser.openPage('options.html#alerts');
    await page.click({ role: 'button', name: 'For 30 minutes' });
    await waitUntil('the mark of a pause', async () => (await browser.badge()) === 'II');
    sandbox.control.approve(pendingAt(12, 2));
    await letTimePass(browser, 31);
    await browser.fireAlarm('sync');
    await page.waitForText(/Paused until/);
    const asked = sandbox.control.requests().length;
    await waitUntil('a run', async () => sandbox.control.requests().length > asked);
    await page.click({ role: 'button', name: 'Resume' });
    await waitUntil('a badge of 2', async () => (await browser.badge()) === '2', 30_000);
    const told = await waitUntil('the news', async () => {
      const all = await toldSoFar(browser);
      return all.length > before && all;
    });
    expect(told.slice(before).map(({ title }) => title)).toEqual(['2 actions approved']);
    await page.close();
  });

  await journey.step('a test notification is shown at once', async () => {
    const page = await browser.openPage('options.html#alerts');
    await page.click({ role: 'button', name: 'Send a test notification' });
    await page.waitForText('A notification was sent.');
    await waitUntil('it', async () => (await toldSoFar(browser)).at(-1)?.title === 'This is a test');
    await page.close();
  });
});

/** Half an hour passes, and the alarm rings; answers every notification once there are so many. */
async function newsAfter(browser: ExtensionBrowser, count: number) {
  await letTimePass(browser, 31);
  await browser.fireAlarm('sync');
  return waitUntil(
    'the news',
    async () => {
      const told = await toldSoFar(browser);
      return told.length >= count && told;
    },
    60_000,
  );
}

/** Chromium's own list is a moment ahead of what is recorded of it; asked then, the harness says so. */
function toldSoFar(browser: ExtensionBrowser): Promise<ShownNotification[]> {
  return browser.notifications().catch(() => []);
}
