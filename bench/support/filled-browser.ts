import { ensureBuilt } from '../../scripts/build-extension.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import { needBrowser } from '../../tests/support/browsers/find.ts';
import type { ExtensionBrowser } from '../../tests/support/browsers/types.ts';
import { waitUntil } from '../../tests/support/browsers/wait.ts';
import type { Filled, FillOptions } from '../page/fill.ts';
import { bundlePage } from './bundle.ts';

/**
 * Chromium with the extension as it ships, and a database of invented actions: about 25 s for a million. The
 * account has no credentials, so nothing is synced meanwhile. Close the browser when done.
 */
export async function launchFilled(
  options: FillOptions,
): Promise<{ browser: ExtensionBrowser; filled: Filled }> {
  const found = needBrowser('chromium');
  const extensionDir = ensureBuilt('chromium', 'production');
  const browser = await launchChromium(found, { browser: 'chromium', extensionDir });
  await waitUntil('the first start', () =>
    browser.evaluateQuietly<boolean>(`chrome.storage.local.get('generation').then((it) => !!it.generation)`),
  );
  return { browser, filled: await fillBrowser(browser, options) };
}

/** Fills the database of a browser that has the extension; its pages read it as their own. */
export async function fillBrowser(
  browser: Pick<ExtensionBrowser, 'evaluateQuietly'>,
  options: FillOptions,
): Promise<Filled> {
  await browser.evaluateQuietly(await bundlePage('fill.ts', 'iife'));
  return browser.evaluateQuietly<Filled>(`fillDatabase(${JSON.stringify(options)})`);
}
