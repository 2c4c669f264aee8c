import { defineConfig } from '@playwright/test';
import type { BrowserName } from './tests/support/browsers/types';

/** What a journey is given by its project. */
export interface JourneyOptions {
  browserToDrive: BrowserName;
}

export default defineConfig<JourneyOptions>({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/journeys',
  globalSetup: './tests/e2e/prepare.ts',
  // One browser at a time: journeys watch the clock, the clipboard and the badge.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PARTNER_PULSE_PLAYWRIGHT_REPORT ?? '.cache/reports/playwright.json' }],
  ],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e', use: { browserToDrive: 'chromium' } },
    {
      name: 'firefox',
      testDir: 'tests/e2e',
      testIgnore: '**/chromium-*.spec.ts',
      use: { browserToDrive: 'firefox' },
    },
    {
      name: 'faults-chromium',
      testDir: 'tests/faults',
      use: { browserToDrive: 'chromium' },
    },
    {
      name: 'faults-firefox',
      testDir: 'tests/faults',
      testMatch: '**/sigkill.spec.ts',
      use: { browserToDrive: 'firefox' },
    },
  ],
});
