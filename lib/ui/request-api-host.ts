import { browser } from '@/lib/platform/browser';

/** Asks the user to let us reach the hosts of the manifest, where the browser withheld them; only from a click. */
export async function requestApiHost(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.request({ origins });
}
