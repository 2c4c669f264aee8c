import { browser } from '@/lib/platform/browser';
import type { Background } from './background';
import { makeAndCopy } from './make-link';

/** As in the manifest. */
export const COPY_COMMAND = 'copy-link';

/** The page a shortcut was pressed on; the press itself lets us see its address (`activeTab`). */
export interface PressedOn {
  url?: string | undefined;
  title?: string | undefined;
}

export async function onShortcut(background: Background, command: string, tab?: PressedOn): Promise<void> {
  if (command !== COPY_COMMAND) return;
  const { url = '', title = '' } = tab?.url === undefined ? await activeTab() : tab;
  await makeAndCopy(background, { address: url, title, from: 'shortcut' });
}

async function activeTab(): Promise<PressedOn> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ?? {};
}
