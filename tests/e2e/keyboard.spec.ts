/** What a partner does every day, without a mouse; the focus can be seen at every stop on the way. */
import { expect } from '@playwright/test';
import { readFocus, tabTo, waitForFocus } from '../support/browsers/focus.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { journey } from './journey.ts';

journey.use({ scenario: 'small' });

journey('from the welcome page to an action and on to the links, by keys alone', async ({ at }) => {
  const { sandbox, world, browser } = at;

  await journey.step('connect: Tab, typing, Enter', async () => {
    const page = await browser.welcomePage();
    await page.bringToFront();
    await page.waitFor('form');
    const fields = {
      'Account name': 'My blog',
      'Account SID': world.partner.accountSid,
      'Auth Token': world.partner.authToken,
      'Sandbox address': sandbox.origin,
    };
    for (const [label, text] of Object.entries(fields)) {
      await tabTo(page, label);
      await page.type(text);
    }
    await page.press('Enter');
    await page.waitFor('[data-testid="connected"]');
    // A heading takes the focus on, so that it is read aloud; the first button comes next.
    await waitUntil('the focus on the success', async () => (await readFocus(page)).name.includes('My blog'));
    await tabTo(page, 'Connect another');
    await page.close();
  });

  await journey.step('the popup: a period by arrow and by number, the list of keys and back', async () => {
    const popup = await browser.openPage('popup.html', POPUP_SIZE);
    await waitForSync(popup);
    await tabTo(popup, '30 d');
    await popup.press('ArrowRight');
    await popup.waitFor('[data-testid="period-this-month"]:checked');
    await waitForFocus(popup, 'Month');
    await popup.press('1');
    await popup.waitFor('[data-testid="period-today"]:checked');
    await waitForFocus(popup, 'Today');
    await popup.press('?');
    await waitForFocus(popup, 'Close');
    await popup.press('Escape');
    await waitForFocus(popup, 'Show these keys');
    expect(await popup.count('dialog[open]')).toBe(0);
    await popup.close();
  });

  await journey.step('the dashboard: search the actions, open one, close it, go to the links', async () => {
    const page = await browser.openPage('dashboard.html', { width: 1280, height: 800 });
    await page.waitFor('.side-links');
    await tabTo(page, 'Actions');
    await page.press('Enter');
    await page.waitFor('[data-testid="action-row"]');
    const program = await page.text(PROGRAM_OF_FIRST);
    await page.press('/');
    await waitForFocus(page, 'Search');
    await page.type(program);
    await waitUntil('the search in the address', async () => (await page.url()).includes('q='));
    await tabTo(page, 'Actions found');
    await page.press('ArrowDown');
    await page.press('Enter');
    await waitForFocus(page, 'Details of an action');
    expect(await page.count('[data-testid="action-detail"]')).toBe(1);
    await page.press('Escape');
    await waitForFocus(page, 'Actions found');
    expect(await page.count('[data-testid="action-detail"]')).toBe(0);
    await tabTo(page, 'Links', 'Shift+Tab');
    await page.press('Enter');
    await waitUntil('the links', async () => (await page.url()).endsWith('#/links'));
    await waitForFocus(page, 'Links');
  });
});

const PROGRAM_OF_FIRST = '[data-testid="action-row"] [aria-colindex="3"]';
