import type { ExtensionBrowser } from '../browsers/types.ts';
import { type LookedAt, POPUP } from './pages.ts';

/** Every hard case of the popup, as a page of its own. */
export async function findGalleryStates(browser: ExtensionBrowser): Promise<LookedAt[]> {
  const gallery = await browser.openPage('gallery.html');
  await gallery.waitFor('[data-testid^="state-"]');
  const names = await gallery.evaluate<string[]>(
    `[...document.querySelectorAll('[data-testid^="state-"]')].map(({ dataset }) => dataset.testid.slice(6))`,
  );
  await gallery.close();
  return names.map((name) => ({ name, path: `gallery.html#${name}`, size: POPUP }));
}
