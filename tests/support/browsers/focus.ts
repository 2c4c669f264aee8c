/** Where the keyboard's focus is, as its user sees it. */
import type { ExtensionPage } from './types.ts';
import { waitUntil } from './wait.ts';

/** More stops than any page has. */
const MOST_STOPS = 80;

interface Focus {
  /** Empty when nothing of the page has the focus. */
  name: string;
  /** Whether an outline is drawn around it, or around what stands for it. */
  visible: boolean;
}

/** A radio without looks of its own has its outline drawn around the words beside it. */
const FOCUS = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused === document.documentElement) return { name: '', visible: false };
  const drawn = (element) => element && getComputedStyle(element).outlineStyle !== 'none'
    && parseFloat(getComputedStyle(element).outlineWidth) > 0;
  const shown = getComputedStyle(focused).opacity === '0' ? focused.nextElementSibling : focused;
  const words = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent;
  return { name: words.trim() || focused.tagName, visible: Boolean(drawn(shown)) };
})()`;

/** Waits until the focus, outlined, is on what has a name that begins so. */
export async function waitForFocus(page: ExtensionPage, name: string): Promise<void> {
  const isThere = ({ name: found, visible }: Focus) => visible && found.startsWith(name);
  await waitUntil(
    async () => `the focus on ${name}; it is ${JSON.stringify(await readFocus(page))}`,
    async () => isThere(await readFocus(page)),
  );
}

/** Presses a key until the focus is on `name`. Throws when any stop before it is unseen, or none at all. */
export async function tabTo(
  page: ExtensionPage,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.press(key);
    const focus = await readFocus(page);
    stops.push(focus.name);
    if (!focus.visible) throw new Error(`The focus cannot be seen at the last of: ${stops.join(' → ')}`);
    if (focus.name.startsWith(name)) return;
  }
  throw new Error(`${name} is not among ${stops.join(' → ')}`);
}

export function readFocus(page: ExtensionPage): Promise<Focus> {
  return page.evaluate<Focus>(FOCUS);
}
