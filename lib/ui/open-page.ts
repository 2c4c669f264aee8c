import { browser } from '@/lib/platform/browser';
import { findSidePanel } from '@/lib/platform/side-panel';

export function openWelcome(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(closePopup);
}

/** `hash` names the page and the account, as `lib/domain/dashboard-link` writes them. */
export function openDashboard(hash: string): void {
  const url = `${browser.runtime.getURL('/dashboard.html')}${hash}`;
  void browser.tabs.create({ url }).then(closePopup);
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage().then(closePopup);
}

/** What keeps the popup's page open beside a web page; `undefined` where the browser cannot. */
export function findOpenBeside(): (() => void) | undefined {
  const open = findSidePanel();
  return open && (() => void open().then(closePopup));
}

/** Firefox leaves the popup open over the new tab. A page in a tab stays as it is. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
