import { browser } from '@/lib/platform/browser';

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

/** Firefox leaves the popup open over the new tab. A page in a tab stays as it is. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
