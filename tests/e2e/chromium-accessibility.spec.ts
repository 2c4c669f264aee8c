import { expect, test } from '@playwright/test';
import { extensionFolder } from '../../scripts/build-extension.ts';
import type { ExtensionBrowser, PageView } from '../support/browsers/types.ts';
import { findBarriers } from '../support/looks/accessibility.ts';
import { openStill, PAGES } from '../support/looks/pages.ts';
import { inState, STATES, type StateName } from '../support/looks/states.ts';
import { isDeep } from '../support/trials.ts';

const LIGHT: PageView = { colorScheme: 'light' };
const DARK: PageView = { colorScheme: 'dark' };
const THEMES: PageView[] = isDeep()
  ? [LIGHT, DARK, { ...LIGHT, contrast: 'more' }, { ...DARK, contrast: 'more' }]
  : [LIGHT, DARK];
/** The fullest state; the deep form looks at all of them. */
const LOOKED_AT: readonly StateName[] = isDeep() ? STATES : ['typical'];

test.setTimeout(isDeep() ? 1_800_000 : 240_000);

for (const state of LOOKED_AT)
  test(`nobody is kept out of any page, ${state}`, () =>
    inState(state, extensionFolder('chromium', 'sandbox'), async (browser) => {
      const inMenus = state === 'typical' ? await lookIntoMenus(browser) : [];
      expect([...(await lookEverywhere(browser)), ...inMenus]).toEqual([]);
    }));

test('an unlabelled button and grey words on grey are found', () =>
  inState('not-connected', extensionFolder('chromium', 'sandbox'), async (browser) => {
    const [popup] = PAGES;
    if (!popup) throw new Error('There is no page');
    const page = await openStill(browser, popup);
    await page.evaluate(`document.querySelector('main, body').append(
      document.createElement('button'),
      Object.assign(document.createElement('p'), { textContent: 'faint', className: 'too-faint' }),
    )`);
    await page.evaluate(`document.querySelector('.too-faint').style.color = '#ddd'`);
    const found = await findBarriers(page);
    expect(found.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['button-name', 'color-contrast']),
    );
  }));

async function lookEverywhere(browser: ExtensionBrowser): Promise<string[]> {
  const found: string[] = [];
  for (const looked of PAGES)
    for (const view of THEMES) {
      const page = await openStill(browser, looked, view);
      const barriers = await findBarriers(page);
      found.push(...barriers.map((line) => `${looked.name} ${Object.values(view).join(' ')}: ${line}`));
      await page.close();
    }
  return found;
}

const MENUS = ['pick-programs', 'pick-currencies', 'more-filters', 'saved-views', 'period-button'];

/** What opens on the page of actions, one menu after the other. */
async function lookIntoMenus(browser: ExtensionBrowser): Promise<string[]> {
  const actions = PAGES.find(({ name }) => name === 'dashboard-actions');
  if (!actions) throw new Error('There is no page of actions');
  const page = await openStill(browser, actions, DARK);
  const found: string[] = [];
  for (const menu of MENUS) {
    await page.click(`[data-testid="${menu}"]`);
    await page.waitFor(`[data-testid="${menu}"][aria-expanded="true"]`);
    found.push(...(await findBarriers(page)).map((line) => `${menu}: ${line}`));
    await page.press('Escape');
  }
  await page.close();
  return found;
}
