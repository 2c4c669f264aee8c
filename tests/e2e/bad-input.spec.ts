import { expect } from '@playwright/test';
import type { ExtensionPage } from '../support/browsers/types.ts';
import { comparePopup } from '../support/journeys/compare.ts';
import {
  connectThroughWelcome,
  fillConnectForm,
  POPUP_SIZE,
  refresh,
  waitForSync,
} from '../support/journeys/connect.ts';
import { journey } from './journey.ts';

journey('a wrong token is refused in plain words, and nothing is connected', async ({ at }) => {
  const { sandbox, browser } = at;
  const page = await browser.welcomePage();
  await fillConnectForm(page, sandbox, 'not-the-token');
  await page.click({ role: 'button', name: 'Check connection' });
  await page.waitForText('impact.com does not accept this Account SID and Auth Token together');
  expect(await page.attribute('[data-testid="check-actions"]', 'data-value')).toBe('credentials-refused');
  await page.click({ role: 'button', name: 'Connect' });
  await page.waitFor('[data-testid="connection-report"][data-value="false"]');
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await popup.waitFor('[data-testid="not-connected"]');
});

journey('a missing scope is named, and the rest works', async ({ at }) => {
  const { sandbox, world, browser } = at;
  const { scopes = [] } = sandbox.control.state().accounts[0] ?? {};
  sandbox.control.setScopes(
    world.partner.accountSid,
    scopes.filter((scope) => !/click|report/i.test(scope)),
  );
  const page = await browser.welcomePage();
  await fillConnectForm(page, sandbox);
  await page.click({ role: 'button', name: 'Check connection' });
  await page.waitFor('[data-testid="connection-report"][data-value="true"]');
  expect(await page.attribute('[data-testid="check-click-export"]', 'data-value')).toBe('not-allowed');
  await page.click({ role: 'button', name: 'Connect' });
  await page.waitFor('[data-testid="connected"]');
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  await popup.waitForText('Not read: this token may not use');
  expect((await comparePopup(popup, world)).filter(({ equal }) => !equal)).toEqual([]);
});

journey('a captive portal and a lost network are told, and the numbers stay', async ({ at }) => {
  const { sandbox, world, browser } = at;
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);

  sandbox.control.failNext({ kind: 'captive-portal', count: 50 });
  await refreshInVain(popup, 'intercepted');
  expect((await comparePopup(popup, world)).filter(({ equal }) => !equal)).toEqual([]);
  sandbox.control.clearFailures();
  await popup.close();

  await browser.setOffline(true);
  await browser.killBackground();
  const offline = await browser.openPage('popup.html', POPUP_SIZE);
  expect((await comparePopup(offline, world)).filter(({ equal }) => !equal)).toEqual([]);
  await refreshInVain(offline, 'offline');
  expect((await comparePopup(offline, world)).filter(({ equal }) => !equal)).toEqual([]);

  await browser.setOffline(false);
  await refresh(offline, sandbox);
  expect(await offline.count('[data-testid="problem-line"]')).toBe(0);
});

/** The product tries again for a while before it gives up. */
const GIVES_UP_MS = 60_000;

async function refreshInVain(popup: ExtensionPage, failure: string): Promise<void> {
  await popup.waitFor('[data-testid="refresh"]:not([aria-disabled="true"])', GIVES_UP_MS);
  await popup.click('[data-testid="refresh"]');
  await popup.waitFor(`[data-testid="problem-line"][data-value="${failure}"]`, GIVES_UP_MS);
}
