import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build-extension.ts';
import { launchChromium } from '../../tests/support/browsers/chromium.ts';
import { needBrowser } from '../../tests/support/browsers/find.ts';
import type { ExtensionBrowser } from '../../tests/support/browsers/types.ts';
import { waitUntil } from '../../tests/support/browsers/wait.ts';
import { POPUP_SIZE } from '../../tests/support/journeys/connect.ts';
import { fillBrowser } from './filled-browser.ts';

/** A browser whose popup, and the same popup without a script, can be opened from the toolbar and timed. */
export interface PopupBrowser {
  /** Milliseconds from the popup's beginning to the paint that shows the large figure. */
  paint(page: 'popup.html' | 'static.html'): Promise<number>;
  close(): Promise<void>;
}

/** Chromium with the extension as it ships and this many invented actions of three years. */
export async function launchPopup(actions: number): Promise<PopupBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-pulse-bench-'));
  cpSync(ensureBuilt('chromium', 'production'), folder, { recursive: true });
  const found = needBrowser('chromium');
  const browser = await launchChromium(found, {
    browser: 'chromium',
    extensionDir: folder,
    screen: '1600x1200',
  });
  await waitUntil('the first start', () =>
    browser.evaluateQuietly<boolean>(`chrome.storage.local.get('generation').then((it) => !!it.generation)`),
  );
  await fillBrowser(browser, { actions });
  await writeStaticPage(browser, folder);
  return {
    paint: (page) => timePaint(browser, page),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The popup as it stands once everything is drawn: its markup and styles, and no script. */
async function writeStaticPage(browser: ExtensionBrowser, folder: string): Promise<void> {
  const page = await browser.openPage('popup.html', POPUP_SIZE);
  await page.waitFor('[data-testid="locks-count"]');
  await page.waitFor('[role="slider"]');
  const body = await page.evaluate<string>('document.body.innerHTML');
  await page.close();
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const styles = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const head = `<meta charset="utf-8"><meta name="color-scheme" content="light dark">${styles.join('')}`;
  const markup = body.replace(/<script.*?<\/script>/gs, '');
  writeFileSync(
    join(folder, 'static.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body>${markup}</body></html>`,
  );
}

/**
 * Opens the page where its users see it, in the popup of the toolbar's button, and closes it again. A tab would count
 * the browser's work for the tab along, which is as much again.
 */
function timePaint(browser: ExtensionBrowser, path: string): Promise<number> {
  return browser.evaluateQuietly<number>(`(async () => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const popups = () => chrome.extension.getViews({ type: 'popup' });
    const until = async (isSo) => { while (!isSo()) await pause(20); };
    await chrome.action.setPopup({ popup: '${path}' });
    await chrome.action.openPopup();
    await until(() => popups().length > 0);
    const [popup] = popups();
    const ms = await new Promise((resolve) => {
      new popup.PerformanceObserver((list) => resolve(list.getEntries()[0].renderTime)).observe({
        type: 'element', buffered: true,
      });
    });
    popup.close();
    await until(() => popups().length === 0);
    await pause(250);
    return ms;
  })()`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
