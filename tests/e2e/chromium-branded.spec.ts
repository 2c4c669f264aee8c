import { expect, test } from '@playwright/test';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { launchChromium } from '../support/browsers/chromium.ts';
import { findBrowser } from '../support/browsers/find.ts';

test('a browser that ignores --load-extension gets the extension through its debugger', async () => {
  const found = findBrowser('chromium');
  const branded = { executablePath: found?.executablePath ?? '', loadsFromCommandLine: false };
  const options = { browser: 'chromium', extensionDir: extensionFolder('chromium', 'sandbox') } as const;
  const browser = await launchChromium(branded, options);
  const welcome = await browser.welcomePage();
  expect(await welcome.url()).toBe(`${browser.extensionOrigin}/welcome.html`);
  expect(await browser.badge()).toBe('');
  await browser.close();
});
