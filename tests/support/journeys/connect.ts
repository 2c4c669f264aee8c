import type { Sandbox } from '../../../sandbox/server.ts';
import type { ExtensionBrowser, ExtensionPage } from '../browsers/types.ts';
import { waitUntil } from '../browsers/wait.ts';

export const POPUP_SIZE = { width: 400, height: 600 };

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

/** Waits until the popup says that the last 90 days are there and nothing is under way. */
export function waitForFirstSync(popup: ExtensionPage): Promise<boolean> {
  const status = () => popup.evaluate<string>(STATUS);
  return waitUntil(
    async () => `the first sync to end; the popup says “${await status()}”`,
    async () => /^(Up to date|Reading older orders)/.test(await status()),
    FIRST_SYNC_MS,
  );
}

const STATUS = `document.querySelector('[data-testid="first-sync-progress"]')
  ? 'First sync: ' + document.querySelector('[data-testid="first-sync-progress"]').innerText
  : document.querySelector('[data-testid="status-line"]')?.innerText ?? ''`;
