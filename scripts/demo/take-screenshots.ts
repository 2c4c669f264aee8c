import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ExtensionBrowser } from '../../tests/support/browsers/types.ts';
import { POPUP_SIZE } from '../../tests/support/journeys/connect.ts';
import { projectRoot } from '../setup/processes.mjs';

const PAGES: { path: string; size: { width: number; height: number }; ready: string; period?: string }[] = [
  {
    path: 'popup.html',
    size: POPUP_SIZE,
    ready: '[data-testid="approved-count"]',
    period: '[data-testid="period-last-30-days"]',
  },
  { path: 'welcome.html', size: { width: 1100, height: 800 }, ready: 'form' },
  { path: 'dashboard.html', size: { width: 1280, height: 860 }, ready: '[data-testid="metric-chart"]' },
  { path: 'options.html', size: { width: 900, height: 700 }, ready: '[data-testid="account-card"]' },
];

/** A picture of each page, by day and by night, into `.cache/demo/<browser>/`. */
export async function takeScreenshots(browser: ExtensionBrowser): Promise<void> {
  const folder = join(projectRoot, '.cache', 'demo', browser.name);
  mkdirSync(folder, { recursive: true });
  for (const { path, size, ready, period } of PAGES)
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.openPage(path, { ...size, colorScheme });
      await page.waitFor(ready);
      if (period) await page.click(period);
      await page.screenshot(join(folder, `${path.replace('.html', '')}-${colorScheme}.png`));
      await page.close();
    }
  console.log(`demo: pictures of every page are in ${relative(projectRoot, folder)}`);
}
