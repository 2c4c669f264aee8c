/** What every journey starts from: a sandbox at its first moment and a browser that has just got the extension. */
import { test as base } from '@playwright/test';
import type { JourneyOptions } from '../../playwright.config';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { ScenarioName, World } from '../../sandbox/world/types.ts';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { launchExtension } from '../support/browsers/launch.ts';
import type { ExtensionBrowser } from '../support/browsers/types.ts';

interface Journey {
  sandbox: Sandbox;
  /** The one partner's world. */
  world: World;
  browser: ExtensionBrowser;
}

export const journey = base.extend<{ at: Journey; scenario: ScenarioName } & JourneyOptions>({
  browserToDrive: ['chromium', { option: true }],
  scenario: ['typical', { option: true }],
  at: async ({ browserToDrive, scenario }, use) => {
    // Exports are ready at once, but for the journey that looks at them.
    const sandbox = await startSandbox({ scenarios: [scenario], seed: 7, switches: { jobSeconds: 0 } });
    const [world] = sandbox.worlds;
    if (!world) throw new Error('The sandbox has no account');
    const extensionDir = extensionFolder(browserToDrive, 'sandbox');
    const browser = await launchExtension({ browser: browserToDrive, extensionDir, sandbox });
    await use({ sandbox, world, browser });
    await browser.close();
    await sandbox.close();
  },
});
