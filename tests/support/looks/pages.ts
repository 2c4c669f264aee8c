/** Every page of the extension, as screenshots and accessibility checks open them. */
import type { ExtensionBrowser, ExtensionPage, PageView } from '../browsers/types.ts';
import { pause } from '../browsers/wait.ts';

export interface LookedAt {
  name: string;
  path: string;
  size: { width: number; height: number };
}

export const POPUP = { width: 380, height: 560 };
const FULL = { width: 1280, height: 800 };

const dashboard = (page: string): LookedAt => ({
  name: `dashboard-${page}`,
  path: `dashboard.html#/${page}`,
  size: FULL,
});

export const PAGES: readonly LookedAt[] = [
  { name: 'popup', path: 'popup.html', size: POPUP },
  { name: 'welcome', path: 'welcome.html', size: FULL },
  ...['overview', 'actions', 'programs', 'sub-ids', 'links', 'payments', 'export', 'diagnostics'].map(
    dashboard,
  ),
  { name: 'options', path: 'options.html', size: FULL },
];

/** How often in a row a page must look the same to be taken for ready. */
const STILL = 3;
const STEP_MS = 120;
const GIVE_UP_AFTER = 100;

/** Opens a page and waits until what it says stands still. */
export async function openStill(
  browser: ExtensionBrowser,
  { path, size }: LookedAt,
  view: PageView = {},
): Promise<ExtensionPage> {
  const page = await browser.openPage(path, { ...size, ...view });
  let before = '';
  let still = 0;
  for (let look = 0; still < STILL; look += 1) {
    if (look > GIVE_UP_AFTER) throw new Error(`${path} does not come to rest`);
    await pause(STEP_MS);
    const now = await page.evaluate<string>('document.body.innerText');
    still = now === before && now.trim() !== '' ? still + 1 : 0;
    before = now;
  }
  return page;
}
