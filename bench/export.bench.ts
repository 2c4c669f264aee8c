import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build-extension.ts';
import { launchExtension } from '../tests/support/browsers/launch.ts';
import type { ExtensionBrowser, ExtensionPage } from '../tests/support/browsers/types.ts';
import { waitUntil } from '../tests/support/browsers/wait.ts';
import { fillBrowser } from './support/filled-browser.ts';
import { readPageMemory, watchPageMemory } from './support/page-memory.ts';

export const name = 'export';
export const goal =
  'a million actions as CSV, JSON Lines and Parquet, each with at most 300 MB of its own in the process of the page';

const ACTIONS = 1_000_000;
const MOST_MEGABYTES = 300;
const FORMATS = ['CSV', 'JSON Lines', 'Parquet'];

/**
 * The most memory of the three, beside that of the page at rest; each in a browser that was just started. What
 * each wrote and how long it took is told as it comes.
 */
export async function run() {
  const userDataDir = mkdtempSync(join(tmpdir(), 'partner-pulse-bench-'));
  try {
    await withBrowser(userDataDir, fill);
    const peaks: number[] = [];
    let atRest = 0;
    for (const format of FORMATS) {
      await withBrowser(userDataDir, async (browser) => {
        const page = await openExport(browser, format);
        atRest = Math.max(atRest, readPageMemory());
        peaks.push(await measure(page, format));
      });
    }
    const value = Math.max(...peaks);
    const ratio = Number((value / atRest).toFixed(2));
    return { value, unit: 'MB', control: atRest, ratio, ok: value <= MOST_MEGABYTES };
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

async function withBrowser(
  userDataDir: string,
  work: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const extensionDir = ensureBuilt('chromium', 'production');
  const browser = await launchExtension({ browser: 'chromium', extensionDir, userDataDir });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

async function fill(browser: ExtensionBrowser): Promise<void> {
  await waitUntil('the first start', () =>
    browser.evaluateQuietly<boolean>(`chrome.storage.local.get('generation').then((it) => !!it.generation)`),
  );
  await fillBrowser(browser, { actions: ACTIONS });
}

async function openExport(browser: ExtensionBrowser, format: string): Promise<ExtensionPage> {
  const page = await browser.openPage('dashboard.html#/export', { width: 1280, height: 800 });
  await page.waitFor('[data-testid="export"]', 60_000);
  await page.evaluate(WRITE_TO_OWN_STORAGE);
  await page.evaluate(chooseFormat(format));
  return page;
}

async function measure(page: ExtensionPage, format: string): Promise<number> {
  const startMs = performance.now();
  const peak = await watchPageMemory(exportFile(page));
  const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
  const megabytes = await page.evaluate<number>(SIZE);
  console.error(`${format}: ${megabytes} MB written in ${seconds} s, at most ${peak} MB of memory`);
  return peak;
}

async function exportFile(page: ExtensionPage): Promise<void> {
  await page.click({ role: 'button', name: 'Export…' });
  await page.waitFor('[data-testid="export-said"][data-value="done"]', 600_000);
}

/** The dialog that chooses a place waits for a person; what it would answer is a file handle like this one. */
const WRITE_TO_OWN_STORAGE = `(globalThis.showSaveFilePicker = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle('bench', { create: true });
}, 1)`;

const SIZE = `navigator.storage.getDirectory()
  .then((root) => root.getFileHandle('bench'))
  .then((handle) => handle.getFile())
  .then(({ size }) => Math.round(size / 1e6))`;

function chooseFormat(format: string): string {
  return `([...document.querySelectorAll('label')]
    .find((label) => label.innerText.startsWith('${format}')).querySelector('input').click(), 1)`;
}
