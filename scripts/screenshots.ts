/**
 * `npm run screenshots -- [--state typical] [--page popup]`: every page in every state, by day and by night, into
 * `.cache/screenshots/`; the store listing's pictures (1280 × 800) beside them; and the README's into docs/images.
 *
 * For eyes alone, with a line for each place where something does not fit: `--language de` (several with commas,
 * `all`, or `pseudo`: English made longer), `--view forced-colors` (tests/support/looks/views.ts), and `--gallery`,
 * every hard case of the popup.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtensionBrowser } from '../tests/support/browsers/types.ts';
import { findGalleryStates } from '../tests/support/looks/gallery.ts';
import { languagesOf } from '../tests/support/looks/languages.ts';
import { findMisfits } from '../tests/support/looks/misfits.ts';
import { type LookedAt, openStill, PAGES } from '../tests/support/looks/pages.ts';
import { inLanguages, inState, STATES, type StateName } from '../tests/support/looks/states.ts';
import { seenIn, viewNamed } from '../tests/support/looks/views.ts';
import { ensureBuilt } from './build-extension.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { projectRoot } from './setup/processes.mjs';

const { values } = parseArgs({
  options: {
    state: { type: 'string' },
    page: { type: 'string' },
    language: { type: 'string' },
    view: { type: 'string' },
    gallery: { type: 'boolean', default: false },
  },
});
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
const isUsual = values.language === undefined && values.view === undefined && !values.gallery;
const view = viewNamed(values.view);
if (values.gallery) await inTongues('not-connected', takeGallery);
else
  for (const state of STATES)
    if (values.state === undefined || values.state === state)
      await inTongues(state, (browser, under) => takeAll(browser, PAGES, under));
console.log(`screenshots: in ${relative(projectRoot, folder)}`);

/** In English as a user has it, or in the languages asked for; each has a folder of its own. */
async function inTongues(
  state: StateName,
  work: (browser: ExtensionBrowser, under: string) => Promise<void>,
): Promise<void> {
  const { language } = values;
  if (language === undefined) return inState(state, extensionDir, (browser) => work(browser, state));
  const languages = language === 'all' ? languagesOf(extensionDir) : language.split(',');
  await inLanguages(state, extensionDir, languages, (browser, spoken) => work(browser, join(spoken, state)));
}

async function takeGallery(browser: ExtensionBrowser, under: string): Promise<void> {
  await takeAll(browser, await findGalleryStates(browser), join(under, 'gallery'));
}

async function takeAll(browser: ExtensionBrowser, pages: readonly LookedAt[], under: string): Promise<void> {
  for (const page of pages)
    if (values.page === undefined || values.page.split(',').includes(page.name))
      for (const scheme of ['light', 'dark'] as const) await take(browser, under, page, scheme);
}

async function take(
  browser: ExtensionBrowser,
  under: string,
  looked: LookedAt,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const name = `${looked.name}-${colorScheme}`;
  const file = join(folder, values.view ?? '', under, `${name}.png`);
  const page = await openStill(browser, seenIn(view, looked), { ...view.media, colorScheme });
  await page.screenshot(file);
  const misfits = isUsual ? [] : await findMisfits(page);
  await page.close();
  console.log([`screenshots: ${under} ${name}`, ...misfits].join('\n  '));
  if (isUsual && under === 'typical') publish(file, looked.name, name);
}

function publish(file: string, page: string, name: string): void {
  const picture = README[name];
  if (picture) copyFileSync(file, join(projectRoot, 'docs', 'images', picture));
  if (!STORE.includes(page)) return;
  mkdirSync(join(folder, 'store'), { recursive: true });
  copyFileSync(file, join(folder, 'store', `${name}.png`));
}
