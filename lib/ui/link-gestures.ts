import { browser } from '@/lib/platform/browser';

/** Chrome's and Edge's page of shortcuts; a link to it is not followed, a tab is. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';
const COPY_LINK = 'copy-link';

export interface LinkGestures {
  /** The key that copies the link of the page in front, as the browser writes it; "" when none is set. */
  shortcut: string;
  /** What is typed into the address bar before a brand or an address. */
  keyword: string;
}

export async function readGestures(): Promise<LinkGestures> {
  const commands = await browser.commands.getAll();
  return {
    shortcut: commands.find(({ name }) => name === COPY_LINK)?.shortcut ?? '',
    keyword: browser.runtime.getManifest().omnibox?.keyword ?? '',
  };
}

/** Opens the browser's own page on which keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser;
  if (isFirefox(commands)) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUTS_PAGE });
}

/** Firefox has a call for it (since 137), and opens no address of its own; the polyfill's types do not know it. */
function isFirefox(commands: object): commands is { openShortcutSettings(): Promise<void> } {
  return 'openShortcutSettings' in commands;
}
