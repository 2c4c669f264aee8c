/** The states in which every page is looked at and checked: each a browser of its own over a world of its own. */
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { lastNoon } from '../../../scripts/demo/world-time.ts';
import { launchExtension } from '../browsers/launch.ts';
import type { ExtensionBrowser } from '../browsers/types.ts';
import { waitUntil } from '../browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForClicks, waitForSync } from '../journeys/connect.ts';
import { letTimePass } from '../journeys/let-time-pass.ts';

export const STATES = ['not-connected', 'no-data', 'small', 'typical', 'failed'] as const;

export type StateName = (typeof STATES)[number];

/** More than the period between two runs. */
const PERIOD_MINUTES = 31;

type ScenarioName = 'first-day' | 'small' | 'typical';

const SCENARIO: Record<StateName, ScenarioName> = {
  'not-connected': 'first-day',
  'no-data': 'first-day',
  small: 'small',
  typical: 'typical',
  failed: 'small',
};

/** Opens Chromium in a state, lets `work` look, and closes everything again. */
export async function inState(
  state: StateName,
  extensionDir: string,
  work: (browser: ExtensionBrowser, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const scenarios = [SCENARIO[state]];
  const startAt = lastNoon(Date.now());
  const sandbox = await startSandbox({ scenarios, seed: 7, port: 0, startAt, switches: { jobSeconds: 0 } });
  const browser = await launchExtension({ browser: 'chromium', extensionDir, sandbox });
  try {
    if (state !== 'not-connected') await reach(state, browser, sandbox);
    await work(browser, sandbox);
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

async function reach(state: StateName, browser: ExtensionBrowser, sandbox: Sandbox): Promise<void> {
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  if (state === 'small' || state === 'typical') await waitForClicks(popup);
  // An open popup would look at the news first.
  await popup.close();
  if (state === 'typical') await bringNews(browser, sandbox);
  if (state === 'failed') await refuse(browser, sandbox);
}

/** A few approvals nobody has looked at. */
async function bringNews(browser: ExtensionBrowser, sandbox: Sandbox): Promise<void> {
  sandbox.control.advance({ minutes: PERIOD_MINUTES });
  // Among the newest, which are on the device; older ones may not be there yet.
  const pending = sandbox.worlds[0]?.actions({ state: 'PENDING' }, 20, 3).rows ?? [];
  sandbox.control.approve(pending.map(({ id }) => id));
  await letTimePass(browser, PERIOD_MINUTES);
  await browser.fireAlarm('sync');
  await waitUntil(
    async () => `three approvals on the badge, which says “${await browser.badge()}”`,
    async () => (await browser.badge()) === '3',
    60_000,
  );
}

/** The token is revoked, and a run has been told so. */
async function refuse(browser: ExtensionBrowser, sandbox: Sandbox): Promise<void> {
  sandbox.control.revokeToken(sandbox.worlds[0]?.partner.accountSid ?? '');
  await letTimePass(browser, PERIOD_MINUTES);
  await browser.fireAlarm('sync');
  await waitUntil('the badge to ask for the user', async () => (await browser.badge()) === '!', 60_000);
}
