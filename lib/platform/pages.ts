import { browser } from './browser';

/** Our own full pages, each in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export async function openPopupPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
