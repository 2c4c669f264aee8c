import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bringAlarmForward } from './alarm.ts';
import type { FoundBrowser } from './find.ts';
import {
  type ChromeScope,
  CLICK_ALERT,
  CLIPBOARD_TEXT,
  chooseInOpenMenu,
  openChromeScope,
  preferColorScheme,
  RECORD_ALERTS,
  RECORDED_ALERTS,
  terminateBackground,
} from './firefox-chrome-scope.ts';
import { type FirefoxPage, wrapPuppeteerPage } from './firefox-page.ts';
import { firefoxProxy } from './host-rules.ts';
import type { ExtensionBrowser, ExtensionPage, LaunchOptions, PageView } from './types.ts';
import { waitUntil } from './wait.ts';

export async function launchFirefox(found: FoundBrowser, options: LaunchOptions): Promise<ExtensionBrowser> {
  const addonId = readAddonId(options.extensionDir);
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(addonId, uuid), ...firefoxProxy(options.sandbox) },
  });
  const scope = await openChromeScope(browser);
  await scope.run(RECORD_ALERTS);
  await browser.installExtension(options.extensionDir);
  return createBrowser(browser, scope, addonId, `moz-extension://${uuid}`);
}

function readAddonId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(addonId: string, uuid: string): Record<string, string | number | boolean> {
  return {
    // Chosen by us, so that the extension's pages can be opened by their address.
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // Pages of a profile without network: nothing of Firefox's own may ask for any.
    'browser.newtabpage.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Loopback too is out of reach while offline, as impact.com would be.
    'network.disable-localhost-when-offline': true,
  };
}

function createBrowser(
  browser: Browser,
  scope: ChromeScope,
  addonId: string,
  extensionOrigin: string,
): ExtensionBrowser {
  const pages = new Map<ExtensionPage, FirefoxPage>();
  let quietPage: ExtensionPage | undefined;

  function adopt(page: Page): ExtensionPage {
    const wrapped = wrapPuppeteerPage(page);
    pages.set(wrapped, wrapped);
    return wrapped;
  }

  async function open(url: string, view: PageView = {}): Promise<ExtensionPage> {
    const page = await browser.newPage();
    if (view.width && view.height) await page.setViewport({ width: view.width, height: view.height });
    // For pages of an extension the usual waiting never ends.
    await page.goto(url, { waitUntil: [] as never });
    const wrapped = adopt(page);
    await waitUntil(`${url} to load`, () => isLoaded(wrapped, url));
    if (view.colorScheme) await scope.run(preferColorScheme(url, view.colorScheme));
    return wrapped;
  }

  /** A page with the extension's rights and none of its code, so that looking changes nothing. */
  async function quiet(): Promise<ExtensionPage> {
    quietPage ??= await open(`${extensionOrigin}/manifest.json`);
    return quietPage;
  }

  return {
    name: 'firefox',
    extensionOrigin,
    openPage: (path, view) => open(`${extensionOrigin}/${path}`, view),
    openWebPage: (url) => open(url),
    welcomePage: () =>
      waitUntil('the welcome page', async () => {
        for (const page of await browser.pages()) {
          const url = await page.evaluate(() => location.href).catch(() => '');
          if (url.startsWith(`${extensionOrigin}/welcome`)) return adopt(page);
        }
        return undefined;
      }),
    killBackground: async () => {
      const state = await scope.run<string>(terminateBackground(addonId));
      if (state !== 'stopped') throw new Error(`The background is still ${state}`);
    },
    // Asking for the background's window starts it; its policy forbids `eval`, a debugger's script may look into it.
    inBackground: async (expression) =>
      (await quiet()).evaluate(
        `browser.runtime.getBackgroundPage().then((background) => { with (background) return ${expression}; })`,
      ),
    evaluateQuietly: async (expression) => (await quiet()).evaluate(expression),
    fireAlarm: async (name) => {
      await (await quiet()).evaluate(bringAlarmForward('browser', name));
    },
    badge: async () => (await quiet()).evaluate('browser.action.getBadgeText({})'),
    notifications: () => scope.run(RECORDED_ALERTS),
    clickNotification: () => scope.run(CLICK_ALERT),
    openTabs: async () => {
      const pages = await browser.pages();
      // One that is just being closed has no address any more.
      return Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    },
    chooseContextMenu: async (page, menuItemId, linkSelector) => {
      const chosen = scope.run(chooseInOpenMenu(menuItemId));
      await pages.get(page)?.rightClick(linkSelector);
      await chosen;
    },
    clipboardText: () => scope.run(CLIPBOARD_TEXT),
    setOffline: async (offline) => {
      await scope.run(`Services.io.offline = ${offline};`);
      // A connection that is kept alive would go on serving requests.
      if (offline) await scope.run(`Services.obs.notifyObservers(null, 'net:prune-all-connections');`);
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function isLoaded(page: ExtensionPage, url: string): Promise<boolean> {
  const [href, state] = await page
    .evaluate<[string, string]>('[location.href, document.readyState]')
    .catch(() => ['', '']);
  return state === 'complete' && (href === url || !url.includes('-extension:'));
}
