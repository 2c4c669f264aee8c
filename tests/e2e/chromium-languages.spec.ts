/** Longer words than the English ones have room, in every language there is and in one made up for this. */
import { expect, test } from '@playwright/test';
import { extensionFolder } from '../../scripts/build-extension.ts';
import type { ExtensionBrowser } from '../support/browsers/types.ts';
import { languagesOf, PSEUDO } from '../support/looks/languages.ts';
import { findMisfits } from '../support/looks/misfits.ts';
import { openStill, PAGES } from '../support/looks/pages.ts';
import { inLanguages } from '../support/looks/states.ts';
import { isDeep } from '../support/trials.ts';

test.setTimeout(isDeep() ? 1_800_000 : 300_000);

/** Those with the longest words; the deep form looks at all pages in all languages. */
const LANGUAGES = ['de', 'fr', PSEUDO];
const LOOKED_AT = ['popup', 'dashboard-overview', 'options'];

test('everything fits in every language', async () => {
  const extensionDir = extensionFolder('chromium', 'sandbox');
  const languages = isDeep() ? languagesOf(extensionDir) : LANGUAGES;
  const found: string[] = [];
  await inLanguages('typical', extensionDir, languages, async (browser, language) => {
    const misfits = await lookAround(browser);
    found.push(...misfits.filter((line) => !isOwed(language, line)).map((line) => `${language} ${line}`));
  });
  expect(found).toEqual([]);
});

test('words that are cut, run out, or stand over others are found', () =>
  inLanguages('not-connected', extensionFolder('chromium', 'sandbox'), [PSEUDO], async (browser) => {
    const page = await browser.openPage('popup.html', { width: 380, height: 560 });
    await page.waitFor('.button');
    expect(await findMisfits(page)).toEqual([]);
    await page.evaluate(
      `document.querySelector('.button').style.cssText = 'width: 30px; white-space: nowrap'`,
    );
    expect((await findMisfits(page)).join()).toMatch(/runs out by \d+ px at button\.button/);
    await page.evaluate(`document.querySelector('.button').style.cssText = 'margin-top: -30px; z-index: 1'`);
    expect((await findMisfits(page)).join()).toContain('stand over each other');
  }));

async function lookAround(browser: ExtensionBrowser): Promise<string[]> {
  const found: string[] = [];
  for (const looked of PAGES) {
    if (!isDeep() && !LOOKED_AT.includes(looked.name)) continue;
    const page = await openStill(browser, looked);
    found.push(...(await findMisfits(page)).map((line) => `${looked.name}: ${line}`));
    await page.close();
  }
  return found;
}

/** No language is as long as the made-up one throughout: its periods take a second line, which may scroll. */
function isOwed(language: string, line: string): boolean {
  return language === PSEUDO && line.includes('the popup scrolls down');
}
