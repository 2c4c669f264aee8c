import { expect } from '@playwright/test';
import { waitUntil } from '../support/browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { journey } from './journey.ts';

journey.use({ scenario: 'small' });

journey('the popup moves beside the page', async ({ at: { browser, sandbox } }) => {
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  const panels = () =>
    browser.evaluateQuietly<number>(
      `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length)`,
    );
  expect(await panels()).toBe(0);
  await popup.bringToFront();
  await popup.click('[data-testid="beside"]');
  await waitUntil('the side panel', async () => (await panels()) === 1);

  const panel = await browser.openPage('sidepanel.html', POPUP_SIZE);
  await panel.waitFor('[data-testid="status-line"]');
  expect(await panel.count('[data-testid="beside"]')).toBe(0);
});
