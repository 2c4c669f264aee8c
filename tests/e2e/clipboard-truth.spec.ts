/** "Copied" is said when, and only when, a paste would give the link. */
import { test as base, expect } from '@playwright/test';
import type { JourneyOptions } from '../../playwright.config';
import { startSandbox } from '../../sandbox/server.ts';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { launchExtension } from '../support/browsers/launch.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { trials } from '../support/trials.ts';

const test = base.extend<JourneyOptions>({ browserToDrive: ['chromium', { option: true }] });
test.setTimeout(trials(180_000, 1_200_000));

/** What is done to the clipboard's way before a click; each is undone by the next. */
const WAYS: Record<string, { chromium: string; firefox: string }> = {
  'as it is': { chromium: 'true', firefox: 'true' },
  refused: {
    chromium: `(async () => {
      await chrome.offscreen.closeDocument().catch(() => 0);
      globalThis.realCreate ??= chrome.offscreen.createDocument;
      chrome.offscreen.createDocument = () => Promise.reject(new Error('Not allowed'));
    })()`,
    firefox: `(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed')); })()`,
  },
  'the document open': {
    chromium: `chrome.offscreen.hasDocument().then((has) => has || chrome.offscreen.createDocument(
      { url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'Left by another life' }))`,
    firefox: 'true',
  },
  'the document closing': {
    chromium: `(() => { void chrome.offscreen.closeDocument().catch(() => 0); })()`,
    firefox: 'true',
  },
};

const RESTORE = {
  chromium:
    '(() => { chrome.offscreen.createDocument = globalThis.realCreate ?? chrome.offscreen.createDocument; })()',
  firefox: 'delete navigator.clipboard.writeText && true',
};

test('what is said of a copy is what a paste gives', async ({ browserToDrive }) => {
  const sandbox = await startSandbox({ scenarios: ['first-day'], seed: 7, switches: { jobSeconds: 0 } });
  const extensionDir = extensionFolder(browserToDrive, 'sandbox');
  const browser = await launchExtension({ browser: browserToDrive, extensionDir, sandbox });
  try {
    await connectThroughWelcome(browser, sandbox);
    await waitForSync(await browser.openPage('popup.html', POPUP_SIZE));
    const origin = aloneOnItsSite(sandbox.worlds[0]?.programs() ?? []);
    const page = await browser.openWebPage(`${origin}/products/start`);
    const verdicts: string[] = [];
    for (let trial = 0; trial < trials(20, 100); trial += 1) {
      const [way = '', does] = Object.entries(WAYS)[trial % 4] ?? [];
      const before = (await browser.notifications()).length;
      await page.evaluate(`history.replaceState(null, '', '/products/${trial}')`);
      await browser.inBackground(does?.[browserToDrive] ?? 'true');
      await browser.chooseContextMenu(page, 'copy-tracking-link');
      const said = await waitUntil('a notification', async () => (await browser.notifications())[before]);
      const pasted = await browser.clipboardText();
      await browser.inBackground(RESTORE[browserToDrive]);
      await page.bringToFront();
      const isThere = URL.parse(pasted)?.searchParams.get('u') === `${origin}/products/${trial}`;
      const isSaid = said.title === 'Link copied';
      verdicts.push(`${way}: said ${isSaid}, there ${isThere}`);
    }
    const isTrue = (verdict: string) => /said (true|false), there \1$/.test(verdict);
    expect(verdicts.filter((verdict) => !isTrue(verdict))).toEqual([]);
    // Each of the two answers was given, or this would prove nothing.
    expect(verdicts.filter((verdict) => verdict === 'refused: said false, there false').length).toBe(
      verdicts.length / 4,
    );
    expect(verdicts.filter((verdict) => verdict.endsWith('said true, there true')).length).toBe(
      (verdicts.length / 4) * 3,
    );
  } finally {
    await browser.close();
    await sandbox.close();
  }
});

function aloneOnItsSite(programs: readonly Linkable[]): string {
  const open = programs.filter((one) => one.contractStatus === 'Active' && one.allowsDeeplinking);
  const alone = open.find(
    ({ url, deeplinkDomains }) =>
      deeplinkDomains.includes(new URL(url).hostname) &&
      open.filter((other) => other.url === url).length === 1,
  );
  if (!alone) throw new Error('The sandbox has no program to link to');
  return new URL(alone.url).origin;
}

interface Linkable {
  url: string;
  contractStatus: string;
  allowsDeeplinking: boolean;
  deeplinkDomains: string[];
}
