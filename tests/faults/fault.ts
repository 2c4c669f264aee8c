/** What every trial starts from: a sandbox, a copy of the extension and an empty profile. */
import { test as base } from '@playwright/test';
import type { JourneyOptions } from '../../playwright.config';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world/types.ts';
import type { BrowserName } from '../support/browsers/types.ts';
import { launchFaultChromium } from '../support/faults/chromium.ts';
import { launchFault } from '../support/faults/launch.ts';
import { makePlace, type Place } from '../support/faults/places.ts';
import type { ChromiumFaultBrowser, FaultBrowser } from '../support/faults/types.ts';

export interface Ground {
  browserName: BrowserName;
  sandbox: Sandbox;
  /** The one partner's world. */
  world: World;
  place: Place;
  /** Starts a browser on the ground's profile; it is killed when the trial ends. */
  launch(): Promise<FaultBrowser>;
  launchChromium(): Promise<ChromiumFaultBrowser>;
  /** Whatever a failed trial left running. */
  killAll(): Promise<void>;
}

interface FaultOptions {
  scenario: SandboxOptions['scenarios'][number];
  /** A permission the copy of the extension goes without. */
  withoutPermission: string;
}

export const fault = base.extend<{ ground: Ground } & JourneyOptions & FaultOptions>({
  browserToDrive: ['chromium', { option: true }],
  scenario: ['small', { option: true }],
  withoutPermission: ['', { option: true }],
  ground: async ({ browserToDrive, scenario, withoutPermission }, use) => {
    // Exports are ready at once: the world's clock stands.
    const sandbox = await startSandbox({ scenarios: [scenario], seed: 7, switches: { jobSeconds: 0 } });
    const place = makePlace(browserToDrive, withoutPermission);
    const launched: FaultBrowser[] = [];
    const keep = <Browser extends FaultBrowser>(browser: Browser) => {
      launched.push(browser);
      return browser;
    };
    const killAll = async () => {
      for (const browser of launched.splice(0)) await browser.kill();
    };
    await use({
      killAll,
      browserName: browserToDrive,
      sandbox,
      world: sandbox.worlds[0]!,
      place,
      launch: async () => keep(await launchFault(browserToDrive, place)),
      launchChromium: async () => keep(await launchFaultChromium(place)),
    });
    await killAll();
    await sandbox.close();
    place.remove();
  },
});
