import { launchChromium } from './chromium.ts';
import { needBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { ExtensionBrowser, LaunchOptions } from './types.ts';

/** Starts a real browser with the extension installed. Throws when no such browser is on this machine. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const found = needBrowser(options.browser);
  return options.browser === 'chromium' ? launchChromium(found, options) : launchFirefox(found, options);
}
