import { expect } from '@playwright/test';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { journey } from './journey.ts';

journey('the self-check holds on a live account, and finds what was broken by hand', async ({ at }) => {
  const { sandbox, browser } = at;
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  await popup.close();

  const dashboard = await browser.openPage('dashboard.html#/diagnostics', { width: 1280, height: 860 });
  await dashboard.waitFor('[data-testid="runs"]');
  await dashboard.click({ role: 'button', name: 'Check now' });
  await dashboard.waitForText('Everything is as it must be.', 30_000);

  await dashboard.evaluate(DELETE_TOTALS);
  await dashboard.click({ role: 'button', name: 'Check now' });
  await dashboard.waitForText('1 of 13 is not as it must be.', 30_000);
  expect(await dashboard.text('main')).toMatch(/orders and no totals/);
});

/** Takes one day's totals away, as no code of ours would. */
const DELETE_TOTALS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('partner-pulse');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('earningDays', 'readwrite');
    const first = transaction.objectStore('earningDays').openCursor();
    first.onsuccess = () => first.result.delete();
    transaction.oncomplete = () => { opening.result.close(); resolve(true); };
    transaction.onabort = () => reject(transaction.error);
  };
})`;
