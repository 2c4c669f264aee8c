import { launchChromium } from './chromium.ts';
import { findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { ExtensionBrowser, LaunchOptions } from './types.ts';

/** Starts a real browser with the extension installed. Throws when no such browser is on this machine. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const found = findBrowser(options.browser);
  if (!found) throw new Error(`No ${options.browser} was found; npm test and npm run demo fetch one`);
  return options.browser === 'chromium' ? launchChromium(found, options) : launchFirefox(found, options);
}
