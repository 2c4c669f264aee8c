import { expect } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world/types.ts';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { launchExtension } from '../support/browsers/launch.ts';
import type { ExtensionBrowser, ExtensionPage } from '../support/browsers/types.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { fillConnectForm } from '../support/journeys/connect.ts';
import { letTimePass, renewShare } from '../support/journeys/let-time-pass.ts';
import {
  currenciesOf,
  PAYMENTS,
  paymentsOf,
  payoutsByLabel,
  payoutsByProgram,
  ROW_PAYOUTS,
  readPage,
  TILES,
  tilesOf,
} from '../support/journeys/read-dashboard.ts';
import { journey } from './journey.ts';

const PERIODS = ['last-7-days', 'last-30-days', 'this-month', 'last-month'] as const;
const SIZE = { width: 1280, height: 860 };
const FIRST_DAYS_MS = 90_000;
const HISTORY_MS = 60_000;

journey(
  'what every page of figures says in two accounts is what their ledgers say',
  async ({ browserToDrive }) => {
    const sandbox = await startSandbox({
      scenarios: ['small', 'typical'],
      seed: 7,
      switches: { jobSeconds: 0 },
    });
    const extensionDir = extensionFolder(browserToDrive, 'sandbox');
    const browser = await launchExtension({ browser: browserToDrive, extensionDir, sandbox });
    try {
      // Both browsers read the same code: one account is enough for the second.
      const worlds = browserToDrive === 'chromium' ? sandbox.worlds : sandbox.worlds.slice(0, 1);
      for (const world of worlds) await connect(browser, sandbox, world);
      const dashboard = await browser.openPage('dashboard.html#/overview', SIZE);
      await dashboard.waitFor('[data-testid="metric-chart"]', 30_000);
      for (const [index, world] of worlds.entries()) {
        if (worlds.length > 1) await choose(dashboard, index);
        await waitUntil('the first days', () => hasFirstDays(dashboard), FIRST_DAYS_MS);
        await expectFigures(dashboard, world);
        await readHistory(browser, dashboard);
        await expectPayments(dashboard, world);
      }
    } finally {
      await browser.close();
      await sandbox.close();
    }
  },
);

async function expectFigures(page: ExtensionPage, world: World): Promise<void> {
  for (const period of PERIODS) {
    const [first = '', ...others] = currenciesOf(world, period);
    for (const currency of [first, ...others.slice(0, 1)]) {
      const choices = `period=${period}&currency=${currency}`;
      const wanted = tilesOf(world, period, currency, []);
      const tiles = await readPage(page, `#/overview?${choices}`, withoutClicks(TILES), wanted);
      expect(tiles, `${period} in ${currency}`).toEqual(wanted);
      const programs = payoutsByProgram(world, period, currency);
      const rows = await readPage(page, `#/programs?${choices}`, ROW_PAYOUTS, programs);
      expect(rows, `programs of ${period} in ${currency}`).toEqual(programs);
      const labels = payoutsByLabel(world, period, currency);
      const values = await readPage(page, `#/sub-ids?${choices}`, ROW_PAYOUTS, labels);
      expect(values, `sub IDs of ${period} in ${currency}`).toEqual(labels);
    }
  }
  expect(currenciesOf(world, 'last-30-days').length).toBeGreaterThan(1);
}

/** Money on its way may be of any order, so the history has to be there. */
async function expectPayments(page: ExtensionPage, world: World): Promise<void> {
  for (const currency of currenciesOf(world, 'last-30-days')) {
    const wanted = paymentsOf(world, currency);
    const tiles = await readPage(page, `#/payments?currency=${currency}`, PAYMENTS, wanted);
    expect(tiles, `payments in ${currency}`).toEqual(wanted);
  }
}

/** Half an hour later the next run walks back to the oldest order. */
async function readHistory(browser: ExtensionBrowser, page: ExtensionPage): Promise<void> {
  await renewShare(browser);
  await letTimePass(browser, 31);
  await browser.fireAlarm('sync');
  await page.evaluate(`location.hash = '#/payments', null`);
  await waitUntil(
    'the whole history',
    () =>
      page.evaluate<boolean>(
        `document.querySelector('.payment-sum') !== null && document.querySelector('[data-testid="figure-notes"]') === null`,
      ),
    HISTORY_MS,
  );
}

/** How many days' clicks have come yet is not this journey's question. */
function withoutClicks(expression: string): string {
  return `(${expression}).map(([name, text]) => [name, name === 'clicks' ? '' : text])`;
}

async function connect(browser: ExtensionBrowser, sandbox: Sandbox, world: World): Promise<void> {
  const page = await browser.openPage('welcome.html');
  await page.bringToFront();
  await fillConnectForm(page, { ...sandbox, worlds: [world] });
  await page.fill('Account name', world.partner.companyName);
  await page.click({ role: 'button', name: 'Check connection' });
  await page.waitFor('[data-testid="connection-report"][data-value="true"]');
  await page.click({ role: 'button', name: 'Connect' });
  await page.waitFor('[data-testid="connected"]');
  await page.close();
}

/** The account of this place in the side bar's list. */
async function choose(page: ExtensionPage, index: number): Promise<void> {
  await page.evaluate(`(() => {
    const list = document.querySelector('select.account-name');
    list.selectedIndex = ${index};
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  })()`);
}

/** Nothing of the last 90 days is missing, so the comparison's days are there, too. */
async function hasFirstDays(page: ExtensionPage): Promise<boolean> {
  await page.evaluate(`location.hash = '#/overview?period=last-90-days', null`);
  return page.evaluate<boolean>(
    `document.querySelector('[data-testid="period-button"]')?.textContent.startsWith('Days shown Last 90 days') === true
      && !/still to be read/.test(document.querySelector('main').textContent)`,
  );
}
