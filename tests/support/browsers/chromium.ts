import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { bringAlarmForward } from './alarm.ts';
import { connectCdp } from './cdp.ts';
import { type ChromiumBackground, watchBackground } from './chromium-background.ts';
import { wrapPlaywrightPage } from './chromium-page.ts';
import type { FoundBrowser } from './find.ts';
import { chromiumHostRules } from './host-rules.ts';
import type { ExtensionBrowser, ExtensionPage, LaunchOptions, PageView } from './types.ts';
import { waitUntil } from './wait.ts';

/** Nothing of a browser's own traffic, updates or first-run pages. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(found: FoundBrowser, options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'partner-pulse-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: commandLine(found, options),
  });
  if (!found.loadsFromCommandLine) await loadUnpacked(context, options.extensionDir);
  const cdp = await connectCdp(debuggerAddress(profile));
  const background = await watchBackground(cdp);
  const forget = () =>
    options.userDataDir ?? rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return createBrowser(context, background, forget);
}

function commandLine({ loadsFromCommandLine }: FoundBrowser, options: LaunchOptions): string[] {
  const load = [
    `--disable-extensions-except=${options.extensionDir}`,
    `--load-extension=${options.extensionDir}`,
  ];
  return [
    ...QUIET,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.headless === false ? [] : ['--disable-gpu']),
    ...(options.screen ? [`--screen-info={${options.screen}}`, '--window-size=1280,900'] : []),
    '--remote-debugging-port=0',
    `--host-resolver-rules=${chromiumHostRules(options.sandbox)}`,
    ...(loadsFromCommandLine ? load : ['--enable-unsafe-extension-debugging']),
  ];
}

/** What branded browsers have instead of `--load-extension`. */
async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Newer than Playwright's list of commands.
  await session?.send('Extensions.loadUnpacked' as never, { path } as never);
}

function debuggerAddress(profile: string): string {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

function createBrowser(
  context: BrowserContext,
  background: ChromiumBackground,
  forget: () => void,
): ExtensionBrowser {
  const { extensionOrigin } = background;
  let quietPage: Page | undefined;

  /** A page with the extension's rights and none of its code, so that looking changes nothing. */
  async function quiet(): Promise<Page> {
    if (quietPage && !quietPage.isClosed()) return quietPage;
    quietPage = await context.newPage();
    await quietPage.goto(`${extensionOrigin}/manifest.json`);
    return quietPage;
  }

  async function wake(): Promise<void> {
    if (background.isRunning()) return;
    const session = await context.newCDPSession(await quiet());
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${extensionOrigin}/` });
    await waitUntil('the service worker to start', async () => background.isRunning());
    await session.detach();
  }

  async function inBackground<Result>(expression: string): Promise<Result> {
    await wake();
    return background.evaluate<Result>(expression);
  }

  async function open(url: string, view: PageView = {}): Promise<ExtensionPage> {
    const page = await context.newPage();
    if (view.width && view.height) await page.setViewportSize({ width: view.width, height: view.height });
    await page.emulateMedia({
      colorScheme: view.colorScheme ?? 'light',
      contrast: view.contrast ?? 'no-preference',
      forcedColors: view.forcedColors ?? 'none',
      reducedMotion: view.reducedMotion ?? 'no-preference',
    });
    await page.goto(url);
    return wrapPlaywrightPage(page);
  }

  return {
    name: 'chromium',
    extensionOrigin,
    openPage: (path, view) => open(`${extensionOrigin}/${path}`, view),
    openWebPage: (url) => open(url),
    welcomePage: async () => {
      const find = async () =>
        context.pages().find((page) => page.url().startsWith(`${extensionOrigin}/welcome`));
      return wrapPlaywrightPage(await waitUntil('the welcome page', find));
    },
    killBackground: () => background.kill(),
    inBackground,
    evaluateQuietly: async (expression) => (await quiet()).evaluate(expression),
    fireAlarm: async (name) => {
      const page = await quiet();
      await page.evaluate(bringAlarmForward('chrome', name));
    },
    badge: async () => (await quiet()).evaluate('chrome.action.getBadgeText({})'),
    notifications: async () => {
      const shown: string[] = await (await quiet()).evaluate(
        'chrome.notifications.getAll().then(Object.keys)',
      );
      const missed = shown.filter(
        (id) => !background.recorded.some((notification) => notification.id === id),
      );
      if (missed.length > 0) throw new Error(`Shown, but not recorded: ${missed.join(', ')}`);
      return [...background.recorded];
    },
    clickNotification: async () => {
      const last = JSON.stringify(background.recorded.at(-1)?.id ?? '');
      // A worker that something else has just begun to start may not have come to its first line yet.
      await waitUntil('a listener of notifications', () => inBackground<boolean>(HEARS_NOTIFICATIONS));
      // Chromium's notifications are the system's; its event can be sent as it would be.
      await inBackground(`chrome.notifications.onClicked.dispatch(${last})`);
    },
    openTabs: async () => context.pages().map((page) => page.url()),
    chooseContextMenu: async (page, menuItemId, linkSelector) => {
      const pageUrl = await page.url();
      const linkUrl =
        linkSelector && (await page.evaluate(`document.querySelector(${JSON.stringify(linkSelector)}).href`));
      await page.bringToFront();
      // A worker that something else has just begun to start may not have come to its first line yet.
      await waitUntil('a listener of the menu', () => inBackground<boolean>(HEARS_MENU));
      // Chromium's menus are drawn outside any page and cannot be reached; its event can be sent as it would be.
      await inBackground(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
        chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId, editable: false, pageUrl, linkUrl })}, tab);
      })`);
    },
    clipboardText: () => pasteInto(context),
    setOffline: (offline) => context.setOffline(offline),
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    close: async () => {
      await context.close();
      forget();
    },
  };
}

const HEARS_NOTIFICATIONS = 'globalThis.chrome?.notifications?.onClicked.hasListeners() ?? false';
const HEARS_MENU = 'globalThis.chrome?.contextMenus?.onClicked.hasListeners() ?? false';

async function pasteInto(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').press('ControlOrMeta+v');
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text;
}
