import { browser } from './browser';

const FLASH_MS = 2_000;

/** Shows a short text on the badge for a moment, then lets `restore` put back what belongs there. */
export async function flashBadge(text: string, restore: () => Promise<void>): Promise<void> {
  await browser.action.setBadgeText({ text });
  // A worker that is stopped before draws the badge anew when it starts.
  setTimeout(() => void restore().catch(() => undefined), FLASH_MS);
}

/** Opens the toolbar's popup; `false` without a window to open it in, or where the browser wants a gesture. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
