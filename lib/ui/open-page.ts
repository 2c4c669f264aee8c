import { browser } from '@/lib/platform/browser';

export function openWelcome(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(closePopup);
}

export function openDashboard(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') }).then(closePopup);
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage().then(closePopup);
}

/** Firefox leaves the popup open over the new tab. A page in a tab stays as it is. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
