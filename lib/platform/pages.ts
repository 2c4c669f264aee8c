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

/** What the dashboard's page of links is to begin with. */
export interface LinksPageQuery {
  account?: string;
  /** For the form. */
  address?: string;
  title?: string;
  /** A link of the history to be shown, selected. */
  show?: string;
}

/** The dashboard's page of links, in a tab of its own. */
export async function openLinksPage(query: LinksPageQuery): Promise<void> {
  const pairs = Object.entries(query).filter(([, value]) => value !== '');
  const search = new URLSearchParams(pairs).toString();
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/links?${search}`) });
}

/** The dashboard at an address of its own (`#/actions?…`). */
export async function openDashboardPage(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') + hash });
}
