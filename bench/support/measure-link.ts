/** Times links in a real Chromium: from the click on the menu until the link is on the clipboard. */
import { startSandbox } from '../../sandbox/server.ts';
import { ensureBuilt } from '../../scripts/build-extension.ts';
import { launchExtension } from '../../tests/support/browsers/launch.ts';
import type { ExtensionBrowser } from '../../tests/support/browsers/types.ts';
import { pause } from '../../tests/support/browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../../tests/support/journeys/connect.ts';

export interface LinkTimes {
  /** Medians, in milliseconds. */
  fresh: number;
  /** The same page again: from the history. */
  again: number;
  /** The request alone, from the same worker. */
  bare: number;
}

export async function measureLinks(rounds: number): Promise<LinkTimes> {
  const extensionDir = ensureBuilt('chromium', 'sandbox');
  const sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  const browser = await launchExtension({ browser: 'chromium', extensionDir, sandbox });
  try {
    await connectThroughWelcome(browser, sandbox);
    await waitForSync(await browser.openPage('popup.html', POPUP_SIZE));
    const [world] = sandbox.worlds;
    if (!world) throw new Error('The sandbox has no account');
    const program = findProgram(world.programs());
    const page = `${new URL(program.url).origin}/products/`;
    const { accountSid, authToken } = world.partner;
    const path = `/Mediapartners/${accountSid}/Programs/${program.id}/TrackingLinks`;
    const bareOf = () => timeBare(browser, `${sandbox.origin}${path}`, `${accountSid}:${authToken}`, page);
    const times: LinkTimes[] = [];
    for (let round = 0; round < rounds; round += 1) {
      sandbox.control.resetRates();
      const address = `${page}${round}`;
      // In turn, so that whatever else the machine does meets all three alike.
      const fresh = await timeClick(browser, address);
      times.push({ fresh, again: await timeClick(browser, address), bare: await bareOf() });
    }
    return { fresh: median(times, 'fresh'), again: median(times, 'again'), bare: median(times, 'bare') };
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** Nobody clicks again sooner: the message of the click before is on its way for a while. */
const BETWEEN_CLICKS_MS = 200;

/** The badge is ticked when, and only when, the link is on the clipboard. */
async function timeClick(browser: ExtensionBrowser, address: string): Promise<number> {
  await pause(BETWEEN_CLICKS_MS);
  const click = JSON.stringify({ menuItemId: 'copy-tracking-link', editable: false, pageUrl: address });
  return browser.inBackground(`new Promise((resolve) => {
    const setBadgeText = chrome.action.setBadgeText;
    const startedAt = performance.now();
    chrome.action.setBadgeText = (...args) => {
      if (args[0].text === '✓') {
        resolve(performance.now() - startedAt);
        chrome.action.setBadgeText = setBadgeText;
      }
      return setBadgeText.apply(chrome.action, args);
    };
    chrome.contextMenus.onClicked.dispatch(${click}, { id: 1 });
  })`);
}

async function timeBare(
  browser: ExtensionBrowser,
  url: string,
  secret: string,
  target: string,
): Promise<number> {
  await pause(BETWEEN_CLICKS_MS);
  const asked = JSON.stringify(`${url}?DeepLink=${encodeURIComponent(target)}`);
  return browser.inBackground(`(async () => {
    const headers = { Authorization: 'Basic ' + btoa(${JSON.stringify(secret)}), Accept: 'application/json' };
    const startedAt = performance.now();
    const answer = await fetch(${asked}, { method: 'POST', headers, credentials: 'omit' });
    await answer.json();
    return performance.now() - startedAt;
  })()`);
}

interface Linkable {
  id: string;
  url: string;
  contractStatus: string;
  allowsDeeplinking: boolean;
  deeplinkDomains: string[];
}

/** One that is alone on its site, so that nothing has to be chosen. */
function findProgram(programs: readonly Linkable[]): Linkable {
  const open = programs.filter((one) => one.contractStatus === 'Active' && one.allowsDeeplinking);
  const alone = open.find(
    ({ url, deeplinkDomains }) =>
      deeplinkDomains.includes(new URL(url).hostname) &&
      open.filter((other) => other.url === url).length === 1,
  );
  if (!alone) throw new Error('The sandbox has no program to link to');
  return alone;
}

function median(times: readonly LinkTimes[], name: keyof LinkTimes): number {
  const sorted = times.map((time) => time[name]).toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return Number(middle.toFixed(1));
}
