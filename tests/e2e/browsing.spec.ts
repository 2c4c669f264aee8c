/** A day of shopping while the extension is installed: nobody asked it for anything, so no page may notice it. */
import { expect } from '@playwright/test';
import type { World } from '../../sandbox/world/types.ts';
import type { ExtensionBrowser } from '../support/browsers/types.ts';
import { waitUntil } from '../support/browsers/wait.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { letTimePass, renewShare } from '../support/journeys/let-time-pass.ts';
import { trials } from '../support/trials.ts';
import { journey } from './journey.ts';

journey.setTimeout(trials(180_000, 900_000));

const VISITS = trials(12, 250);
/** A sync every half hour of a day. */
const SYNCS = 48;
const PATHS = [
  '/',
  '/products/trail-lamp',
  '/products/trail-lamp?utm_source=mail&gclid=x#top',
  '/no-such-page',
];

journey('a day of browsing makes no link and changes no page', async ({ at }) => {
  const { sandbox, world, browser } = at;
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  await popup.close();
  const paste = await browser.clipboardText();
  // Connecting asked whether the token may make links, by a program that does not exist.
  const earlier = sandbox.control.requests().length;
  const shops = shopsOf(world);
  const changed: string[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const url = `${shops[visit % shops.length]}${PATHS[visit % PATHS.length]}`;
    const notUntouched = await findChange(browser, url);
    if (notUntouched !== '') changed.push(`${url}: ${notUntouched}`);
    sandbox.control.advance({ minutes: Math.ceil((24 * 60) / VISITS) });
    if (visit % Math.ceil(VISITS / Math.min(VISITS, SYNCS)) === 0)
      await sync(browser, () => sandbox.control.requests().length);
  }
  const requests = () =>
    sandbox.control
      .requests()
      .slice(earlier)
      .filter(({ path }) => path.startsWith('/Mediapartners/'));
  const links = () => requests().filter(({ method }) => method === 'POST');
  const followed = sandbox.control.requests().filter(({ path }) => /^\/c\/\d/.test(path));
  process.stdout.write(`pages changed while browsing: ${changed.length} / ${VISITS}\n`);
  expect(changed).toEqual([]);
  expect(requests().length).toBeGreaterThan(0);
  expect(links()).toEqual([]);
  expect(followed).toEqual([]);
  expect(await browser.clipboardText()).toBe(paste);

  await journey.step('until somebody asks for one, which is one', async () => {
    const shop = await browser.openWebPage(shopToLink(world));
    await browser.chooseContextMenu(shop, 'copy-tracking-link');
    await waitUntil('a link', async () => (await browser.clipboardText()) !== paste);
    expect(links()).toHaveLength(1);
  });
});

/** Where the page that stands is not the one that was served, or not at its address; "" when all is as it was. */
async function findChange(browser: ExtensionBrowser, url: string): Promise<string> {
  const page = await browser.openWebPage(url);
  const change = await page.evaluate<string>(`(async () => {
    const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    if (location.href !== ${JSON.stringify(url)}) return 'now at ' + location.href;
    return served.documentElement.outerHTML === document.documentElement.outerHTML ? '' : 'another page than was served';
  })()`);
  await page.close();
  return change;
}

async function sync(browser: ExtensionBrowser, countRequests: () => number): Promise<void> {
  const before = countRequests();
  await renewShare(browser);
  await letTimePass(browser, 31);
  await browser.fireAlarm('sync');
  await waitUntil('a sync', async () => countRequests() > before);
}

/** A page of a brand that has one program alone, so that nothing has to be chosen. */
function shopToLink(world: World): string {
  const open = world
    .programs()
    .filter((program) => program.contractStatus === 'Active' && program.allowsDeeplinking);
  const alone = open.find(
    ({ url, deeplinkDomains }) =>
      deeplinkDomains.includes(new URL(url).hostname) &&
      open.filter((other) => other.url === url).length === 1,
  );
  return alone!.url;
}

/** The shops of the partner's programs, the ones a link could be made for first. */
function shopsOf(world: World): string[] {
  const urls = world.programs().toSorted((left) => (left.allowsDeeplinking ? -1 : 1));
  return [...new Set(urls.map(({ url }) => new URL(url).origin))];
}
