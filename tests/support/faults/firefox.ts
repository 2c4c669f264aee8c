import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../browsers/find.ts';
import { openChromeScope, terminateBackground } from '../browsers/firefox-chrome-scope.ts';
import { firefoxProxy } from '../browsers/host-rules.ts';
import { waitUntil } from '../browsers/wait.ts';
import { killGroup } from './kill-group.ts';
import type { FaultBrowser, FaultLaunch } from './types.ts';

/** Starts Firefox on a profile that it finds again after it was killed, with the same extension in it. */
export async function launchFaultFirefox({ extensionDir, profile }: FaultLaunch): Promise<FaultBrowser> {
  const found = needBrowser('firefox');
  mkdirSync(profile, { recursive: true });
  const addonId = readAddonId(extensionDir);
  const uuid = rememberUuid(profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(addonId, uuid), ...firefoxProxy(undefined) },
  });
  await browser.installExtension(extensionDir);
  return attach(browser, profile, addonId, `moz-extension://${uuid}`);
}

function readAddonId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** The extension's origin, and with it its database, is of this id. */
function rememberUuid(profile: string): string {
  const file = join(profile, 'fault-trial-uuid');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8');
}

function preferences(addonId: string, uuid: string): Record<string, string | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // An unpacked add-on is a temporary one; its storage shall outlive it as a packed one's does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.newtabpage.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': '-1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

async function attach(
  browser: Browser,
  profile: string,
  addonId: string,
  extensionOrigin: string,
): Promise<FaultBrowser> {
  const child = browser.process();
  if (!child) throw new Error('Firefox was not started by us');
  let quiet: Promise<Page> | undefined;
  return {
    extensionOrigin,
    evaluate: async (expression) => {
      quiet ??= openQuietPage(browser, `${extensionOrigin}/manifest.json`);
      return evaluateJson(await quiet, expression);
    },
    killBackground: async () => {
      const scope = await openChromeScope(browser);
      await scope.run(terminateBackground(addonId));
    },
    kill: async () => {
      const wasAlive = await killGroup(child);
      // A later life may be using the profile by now.
      if (wasAlive) await waitUntil('the profile to be put back', async () => isPutBack(profile));
    },
  };
}

/** Once Firefox is gone, Puppeteer puts the profile's preferences back; a start in the middle of it fails. */
function isPutBack(profile: string): boolean {
  return !readdirSync(profile).some((file) => file.endsWith('.puppeteer'));
}

async function openQuietPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // For pages of an extension the usual waiting never ends.
  await page.goto(url, { waitUntil: [] as never });
  const isThere = async () =>
    (await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '')) ===
    `${url} complete`;
  await waitUntil(`${url} to load`, isThere);
  return page;
}

/** BiDi carries only some types; JSON carries what our expressions answer. */
async function evaluateJson<Result>(page: Page, expression: string): Promise<Result> {
  const text = await page.evaluate(`Promise.resolve(${expression}).then((it) => JSON.stringify(it ?? null))`);
  return JSON.parse(String(text));
}
