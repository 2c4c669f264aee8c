import { browser } from '@/lib/platform/browser';

export interface OpenTab {
  address: string;
  title: string;
}

/**
 * The web pages open in this window, after the browser has asked its user whether their addresses may be seen.
 * Only from a click. `undefined` when that was refused. The permission is given back at once: it is for this one look.
 */
export async function readTabs(): Promise<OpenTab[] | undefined> {
  const granted = await browser.permissions.request({ permissions: ['tabs'] });
  if (!granted) return undefined;
  try {
    const tabs = await browser.tabs.query({ currentWindow: true });
    return tabs.flatMap(({ url = '', title = '' }) =>
      /^https?:/.test(url) ? [{ address: url, title }] : [],
    );
  } finally {
    await browser.permissions.remove({ permissions: ['tabs'] });
  }
}
