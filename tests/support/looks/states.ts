/** The states in which every page is looked at and checked: each a browser of its own over a world of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { lastNoon } from '../../../scripts/demo/world-time.ts';
import { IS_RUNNING } from '../browsers/is-running.ts';
import { launchExtension } from '../browsers/launch.ts';
import type { ExtensionBrowser } from '../browsers/types.ts';
import { waitUntil } from '../browsers/wait.ts';
import {
  connectThroughWelcome,
  POPUP_SIZE,
  waitForClicks,
  waitForHistory,
  waitForSync,
} from '../journeys/connect.ts';
import { letTimePass } from '../journeys/let-time-pass.ts';
import { speak, withCopy } from './languages.ts';

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
export function inState(
  state: StateName,
  extensionDir: string,
  work: (browser: ExtensionBrowser, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  return overWorld(state, async (sandbox) => {
    const browser = await launchExtension({ browser: 'chromium', extensionDir, sandbox });
    try {
      await reach(state, browser, sandbox);
      await work(browser, sandbox);
    } finally {
      await browser.close();
    }
  });
}

/** The same in several languages: reached once in English, which is what journeys read, then opened in each. */
export function inLanguages(
  state: StateName,
  extensionDir: string,
  languages: readonly string[],
  work: (browser: ExtensionBrowser, language: string) => Promise<void>,
): Promise<void> {
  return withCopy(extensionDir, (copy) =>
    overWorld(state, async (sandbox) => {
      const reached = mkdtempSync(join(tmpdir(), 'partner-pulse-reached-'));
      await open(copy, sandbox, reached, (browser) => reach(state, browser, sandbox));
      for (const language of languages) {
        const userDataDir = mkdtempSync(join(tmpdir(), 'partner-pulse-language-'));
        cpSync(reached, userDataDir, { recursive: true });
        speak(copy, extensionDir, language);
        await open(copy, sandbox, userDataDir, (browser) => work(browser, language));
        forget(userDataDir);
      }
      forget(reached);
    }),
  );
}

async function overWorld(state: StateName, work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const scenarios = [SCENARIO[state]];
  const startAt = lastNoon(Date.now());
  const sandbox = await startSandbox({ scenarios, seed: 7, port: 0, startAt, switches: { jobSeconds: 0 } });
  try {
    await work(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function open(
  extensionDir: string,
  sandbox: Sandbox,
  userDataDir: string,
  work: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const browser = await launchExtension({ browser: 'chromium', extensionDir, sandbox, userDataDir });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function reach(state: StateName, browser: ExtensionBrowser, sandbox: Sandbox): Promise<void> {
  if (state === 'not-connected') return;
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  if (state === 'small' || state === 'typical') await waitForClicks(popup);
  if (state === 'typical') await waitForHistory(popup);
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
  await waitUntil(
    'the run to end',
    async () => !(await browser.evaluateQuietly<boolean>(IS_RUNNING)),
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
