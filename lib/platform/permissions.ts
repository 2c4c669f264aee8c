import { browser } from './browser';

const API_HOST = 'https://api.impact.com/*';

/** Both browsers let their user withhold a host; without it every request would fail for a reason nobody sees. */
export function mayReach(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Asks for the API's host again. Only in answer to a click: browsers refuse it otherwise. */
export function requestApiHost(): Promise<boolean> {
  return browser.permissions.request({ origins: [API_HOST] });
}
