import type { BrowserName } from '../browsers/types.ts';
import { launchFaultChromium } from './chromium.ts';
import { launchFaultFirefox } from './firefox.ts';
import type { FaultBrowser, FaultLaunch } from './types.ts';

export function launchFault(browser: BrowserName, launch: FaultLaunch): Promise<FaultBrowser> {
  return browser === 'chromium' ? launchFaultChromium(launch) : launchFaultFirefox(launch);
}
