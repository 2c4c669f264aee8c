import type { Sandbox } from '../../../sandbox/server.ts';
import type { ExtensionBrowser, ExtensionPage } from '../browsers/types.ts';
import { waitUntil } from '../browsers/wait.ts';
import { choosePeriod } from './choose-period.ts';

export const POPUP_SIZE = { width: 380, height: 600 };

/** The first 90 days of the largest journey's world take a few seconds; a busy machine may need many more. */
const FIRST_SYNC_MS = 90_000;

/** Fills in the form of the welcome page, as the sandbox's first partner. */
export async function fillConnectForm(
  page: ExtensionPage,
  sandbox: Sandbox,
  authToken?: string,
): Promise<void> {
  const partner = sandbox.worlds[0]?.partner;
  if (!partner) throw new Error('The sandbox has no account');
  await page.fill('Account name', 'My blog');
  await page.fill('Account SID', partner.accountSid);
  await page.fill('Auth Token', authToken ?? partner.authToken);
  await page.fill('Sandbox address', sandbox.origin);
}

/** Connects through the page that the extension opened when it was installed. */
export async function connectThroughWelcome(
  browser: ExtensionBrowser,
  sandbox: Sandbox,
): Promise<ExtensionPage> {
  const page = await browser.welcomePage();
  await page.bringToFront();
  await fillConnectForm(page, sandbox);
  await page.click({ role: 'button', name: 'Check connection' });
  await page.waitFor('[data-testid="connection-report"][data-value="true"]');
  await page.click({ role: 'button', name: 'Connect' });
  await page.waitFor('[data-testid="connected"]');
  return page;
}

/** Waits until the popup says that the last 90 days are there, and that nothing is being read. */
export function waitForSync(popup: ExtensionPage): Promise<boolean> {
  return waitForRest(popup, /^(Up to date|Reading older orders)/);
}

/** The same of all three years, whose rest follows the first sync by itself. */
export function waitForHistory(popup: ExtensionPage): Promise<boolean> {
  return waitForRest(popup, /^Up to date/);
}

function waitForRest(popup: ExtensionPage, status: RegExp): Promise<boolean> {
  const isAtRest = `document.querySelector('[data-testid="refresh"]')?.ariaDisabled !== 'true'
    && !document.querySelector('[data-testid="first-sync-progress"]')
    && ${status}.test(document.querySelector('[data-testid="status-line"]')?.innerText)`;
  return waitUntil(
    async () => `the sync to end; the popup says:\n${await popup.evaluate('document.body.innerText')}`,
    () => popup.evaluate<boolean>(isAtRest),
    FIRST_SYNC_MS,
  );
}

/** Presses Refresh and waits until what came of it is in the popup. */
export async function refresh(popup: ExtensionPage, sandbox: Sandbox): Promise<void> {
  await popup.waitFor('[data-testid="refresh"]:not([aria-disabled="true"])', FIRST_SYNC_MS);
  const asked = sandbox.control.requests().length;
  await popup.click('[data-testid="refresh"]');
  await waitUntil('a request', async () => sandbox.control.requests().length > asked);
  await waitForSync(popup);
}

/** Waits until the popup knows the clicks of today and yesterday. */
export async function waitForClicks(popup: ExtensionPage): Promise<void> {
  await choosePeriod(popup, 'last-7-days');
  await popup.waitFor('[data-testid="clicks-days"][data-value*=" "]', FIRST_SYNC_MS);
}
