/**
 * `npm run screenshots -- [--state typical] [--page popup]`: every page in every state, by day and by night, into
 * `.cache/screenshots/`; the store listing's pictures (1280 × 800) beside them; and the README's into docs/images.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtensionBrowser } from '../tests/support/browsers/types.ts';
import { type LookedAt, openStill, PAGES } from '../tests/support/looks/pages.ts';
import { inState, STATES, type StateName } from '../tests/support/looks/states.ts';
import { ensureBuilt } from './build-extension.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { projectRoot } from './setup/processes.mjs';

const { values } = parseArgs({ options: { state: { type: 'string' }, page: { type: 'string' } } });
const folder = join(projectRoot, '.cache', 'screenshots');

/** What the store listing shows, and under which name the README does. */
const STORE = ['dashboard-overview', 'dashboard-actions', 'dashboard-links', 'dashboard-payments', 'options'];
const README: Record<string, string> = {
  'popup-light': 'popup.png',
  'popup-dark': 'popup-dark.png',
  'dashboard-overview-light': 'overview.png',
  'dashboard-actions-light': 'actions.png',
};

ensureBrowsers(['chromium']);
const extensionDir = ensureBuilt('chromium', 'sandbox');
for (const state of STATES)
  if (values.state === undefined || values.state === state)
    await inState(state, extensionDir, (browser) => takeAll(browser, state));
console.log(`screenshots: in ${relative(projectRoot, folder)}`);

async function takeAll(browser: ExtensionBrowser, state: StateName): Promise<void> {
  for (const page of PAGES)
    if (values.page === undefined || values.page === page.name)
      for (const scheme of ['light', 'dark'] as const) await take(browser, state, page, scheme);
}

async function take(
  browser: ExtensionBrowser,
  state: StateName,
  looked: LookedAt,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const name = `${looked.name}-${colorScheme}`;
  const file = join(folder, state, `${name}.png`);
  const page = await openStill(browser, looked, { colorScheme });
  await page.screenshot(file);
  await page.close();
  console.log(`screenshots: ${state} ${name}`);
  if (state === 'typical') publish(file, looked.name, name);
}

function publish(file: string, page: string, name: string): void {
  const picture = README[name];
  if (picture) copyFileSync(file, join(projectRoot, 'docs', 'images', picture));
  if (!STORE.includes(page)) return;
  mkdirSync(join(folder, 'store'), { recursive: true });
  copyFileSync(file, join(folder, 'store', `${name}.png`));
}
