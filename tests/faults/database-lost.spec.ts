/** The database, or what extension storage knows of it, vanishes in six ways. */
import { waitUntil } from '../support/browsers/wait.ts';
import { createChance } from '../support/faults/chance.ts';
import { deleteDatabase, deleteSettings, garbleDatabase, truncateLog } from '../support/faults/damage.ts';
import { passDay } from '../support/faults/day.ts';
import { connect, letDevicePass, readRunState, ringAlarm, waitForRun } from '../support/faults/drive.ts';
import { type Dump, readDump } from '../support/faults/dump.ts';
import { findBroken } from '../support/faults/invariants.ts';
import { daysReadWhole, findUnequal } from '../support/faults/ledger.ts';
import { readNotices } from '../support/faults/notices.ts';
import { connectToTheEnd, ringAndWait } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { ChromiumFaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.setTimeout(trials(480_000, 3_600_000));

const chance = createChance(9);
const USABLE_WITHIN_MS = 10_000;

/** What it shows once it has something to say, whatever that is. */
const USABLE = `document.querySelector(
  '[data-testid="status-line"], [data-testid="not-connected"], [data-testid="problem-line"]') !== null`;

type Damage = (profile: string, extensionOrigin: string) => void;

/** Done to a profile at rest. */
const AT_REST: Record<string, Damage> = {
  'garbage in CURRENT': garbleDatabase,
  'folder deleted': deleteDatabase,
  'log cut at a random place': (profile, origin) => truncateLog(profile, origin, chance),
  'extension storage and database deleted': (profile, origin) => {
    deleteDatabase(profile, origin);
    deleteSettings(profile, origin);
  },
};

const LIVE: Record<string, (browser: ChromiumFaultBrowser) => Promise<unknown>> = {
  'cleared by the browser under a live connection': (browser) =>
    browser.send('Storage.clearDataForOrigin', {
      origin: browser.extensionOrigin,
      storageTypes: 'indexeddb',
    }),
  'extension storage cleared, database kept': (browser) => browser.evaluate('chrome.storage.local.clear()'),
};

fault('a database that was lost is noticed and rebuilt, and tells no history', async ({ ground }) => {
  const series = startSeries('database lost in six ways');
  let browser = await ground.launchChromium();
  await connectToTheEnd(browser, ground.sandbox);
  for (let round = 0; round < trials(2, 30); round += 1)
    for (const way of [...Object.keys(AT_REST), ...Object.keys(LIVE)])
      await series.run(`${way}, round ${round}`, async () => {
        passDay(ground.sandbox);
        await ringAndWait(browser);
        const told = new Set((await readNotices(browser)).map(({ id }) => id));
        const lost = { dump: await readDump(browser), told, atMs: Date.now() };
        browser = await lose(browser, ground, way);
        return judge(browser, ground, lost);
      });
  series.end();
});

/** What there was before. */
interface Lost {
  dump: Dump;
  /** Ids of everything told so far; the record of it is lost with the database. */
  told: Set<string>;
  atMs: number;
}

async function lose(
  browser: ChromiumFaultBrowser,
  ground: Ground,
  way: string,
): Promise<ChromiumFaultBrowser> {
  await LIVE[way]?.(browser);
  const damage = AT_REST[way];
  if (!damage) return browser;
  await browser.kill();
  damage(ground.place.profile, browser.extensionOrigin);
  return ground.launchChromium();
}

async function judge(browser: ChromiumFaultBrowser, ground: Ground, lost: Lost): Promise<string[]> {
  const unusable = await openPopup(browser);
  const accounts = await browser.evaluate<Account[]>(ACCOUNTS);
  await runAgain(browser, ground, accounts, lost.dump);
  const once = await readDump(browser);
  await ringAndWait(browser);
  const after = await readDump(browser);
  // One whose mark was cut off with the log is owed again, and told under its own id: a repeat, no history.
  const told = (await readNotices(browser)).filter(({ id, atMs }) => atMs > lost.atMs && !lost.told.has(id));
  return [
    ...unusable,
    ...(accounts.length > 0 ? judgeNoticed(lost.dump, after) : judgeErased(lost.dump, after)),
    ...judgeTotals(once, ground),
    ...judgeTotals(after, ground),
    ...told.map(({ title }) => `told of history: ${title}`),
  ];
}

type Account = { id: string };
const ACCOUNTS = `chrome.storage.local.get('accounts').then(({ accounts }) => accounts ?? [])`;

async function openPopup(browser: ChromiumFaultBrowser): Promise<string[]> {
  const popup = await browser.openPage('popup.html');
  const usable = await waitUntil('the popup', () => popup.evaluate<boolean>(USABLE), USABLE_WITHIN_MS).catch(
    String,
  );
  await popup.close();
  return usable === true ? [] : [String(usable)];
}

/** The run that rebuilds: by itself, by the alarm, or because the user connects again. */
async function runAgain(
  browser: ChromiumFaultBrowser,
  { sandbox }: Ground,
  accounts: Account[],
  { progress }: Dump,
): Promise<void> {
  sandbox.control.resetRates();
  if (accounts.length === 0) {
    await connect(browser, sandbox);
    await waitForRun(browser, 0);
    return;
  }
  // What is not lost is due again after half an hour, as ever.
  if ((await readRunState(browser)).progress) await letDevicePass(browser, 31);
  await ringAlarm(browser);
  await waitForRun(browser, progress[0]!.epoch);
}

/** What is lost was noticed; what was not noticed is all there. */
function judgeNoticed(before: Dump, after: Dump): string[] {
  const noticedBefore = before.progress[0]?.rebuiltAt ?? '';
  if ((after.progress[0]?.rebuiltAt ?? '') > noticedBefore) return [];
  const left = new Set(after.alerts.map(({ id }) => id));
  const lost = before.alerts.filter(({ id }) => !left.has(id));
  return lost.length === 0 ? [] : [`${lost.length} alerts were lost, and nobody noticed`];
}

/** Nothing of an account that nobody can reach any more stays behind. */
function judgeErased(before: Dump, after: Dump): string[] {
  const [old] = before.progress;
  return old && JSON.stringify(after).includes(old.accountId) ? ['records of the old account are left'] : [];
}

function judgeTotals(dump: Dump, { world }: Ground): string[] {
  const whole = daysReadWhole(dump);
  const days = whole && { from: whole.from, to: world.dayOf(world.clock.now()) };
  return days ? [...findBroken(dump), ...findUnequal(dump, world, days)] : ['no day was read'];
}
