/**
 * `npm run demo -- [--browser chromium|firefox] [--headless]`: the whole job against a local impact.com.
 * Connects through the welcome page, waits for the first sync, and lays the popup's numbers beside the ledger's.
 * With a display the browser stays open to play with; without one the exit code says whether all was equal.
 */
import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { launchExtension } from '../tests/support/browsers/launch.ts';
import type { BrowserName, ExtensionBrowser, ExtensionPage } from '../tests/support/browsers/types.ts';
import { comparePopup } from '../tests/support/journeys/compare.ts';
import {
  connectThroughWelcome,
  POPUP_SIZE,
  waitForClicks,
  waitForSync,
} from '../tests/support/journeys/connect.ts';
import { ensureBuilt } from './build-extension.ts';
import { printComparison } from './demo/print-comparison.ts';
import { printWhatToTry } from './demo/print-what-to-try.ts';
import { takeScreenshots } from './demo/take-screenshots.ts';
import { keepTicking, lastNoon } from './demo/world-time.ts';
import { ensureBrowsers } from './setup/browsers.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: !hasDisplay() },
  },
});
const name = toBrowserName(values.browser);

ensureBrowsers([name]);
const extensionDir = ensureBuilt(name, 'sandbox');

say('starting a local impact.com: 40 programs, three years, 20,000 actions');
// Its clock stands until the numbers are compared, so that both sides speak of one moment; exports are ready at once.
const sandbox = await startSandbox({
  scenarios: ['typical'],
  seed: 7,
  port: 0,
  startAt: lastNoon(Date.now()),
  switches: { jobSeconds: 0 },
});
say(`starting ${name} with the extension`);
const browser = await launchExtension({ browser: name, extensionDir, sandbox, headless: values.headless });

let equal = false;
try {
  const popup = await connectAndSync(browser, sandbox);
  equal = await compareAndShow(popup, sandbox);
  await takeScreenshots(browser);
  if (!values.headless) await stayOpen(browser, sandbox);
} finally {
  await browser.close().catch(() => {});
  await sandbox.close();
}
process.exitCode = equal ? 0 : 1;

async function connectAndSync(driven: ExtensionBrowser, impact: Sandbox): Promise<ExtensionPage> {
  say('connecting through the welcome page');
  await connectThroughWelcome(driven, impact);
  say('waiting for the first sync, 90 days and click totals');
  const popup = await driven.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  await waitForClicks(popup);
  return popup;
}

async function compareAndShow(popup: ExtensionPage, impact: Sandbox): Promise<boolean> {
  const [world] = impact.worlds;
  if (!world) throw new Error('The sandbox has no account');
  const comparison = await comparePopup(popup, world);
  return printComparison(comparison);
}

async function stayOpen(driven: ExtensionBrowser, impact: Sandbox): Promise<void> {
  const stopTicking = keepTicking(impact);
  printWhatToTry(impact);
  await driven.closed();
  stopTicking();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function toBrowserName(text: string): BrowserName {
  if (text === 'chromium' || text === 'firefox') return text;
  throw new Error('--browser is chromium or firefox');
}

function say(text: string): void {
  console.log(`demo: ${text}`);
}
