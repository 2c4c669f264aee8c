/** The disk is full: a build that may not store without limit, and a quota that is used up. */
import { pause, waitUntil } from '../support/browsers/wait.ts';
import { watchArrivals } from '../support/faults/arrivals.ts';
import { createChance } from '../support/faults/chance.ts';
import { passDay } from '../support/faults/day.ts';
import {
  connect,
  forgetSpending,
  letDevicePass,
  readRunState,
  ringAlarm,
  waitForRun,
} from '../support/faults/drive.ts';
import { type Dump, readDump } from '../support/faults/dump.ts';
import { findBroken } from '../support/faults/invariants.ts';
import { daysReadWhole, findUnequal } from '../support/faults/ledger.ts';
import { ringAndWait } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { ChromiumFaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.use({ withoutPermission: 'unlimitedStorage' });
fault.setTimeout(trials(180_000, 3_600_000));

const chance = createChance(11);
/** Chromium believes for half a minute in the space it found. */
const FULL_WITHIN_MS = 45_000;
/** So often in a row, a twentieth of a second apart. */
const REFUSALS = 4;
/** Long enough for a storm to show. */
const WATCHED_MS = 2_000;

fault('on a full disk nothing moves, one message says so, and space heals it', async ({ ground }) => {
  const series = startSeries('storage full');
  const arrivals = await watchArrivals(ground.sandbox.origin);
  let browser = await ground.launchChromium();
  await connect(browser, { ...ground.sandbox, origin: arrivals.origin });
  await waitForRun(browser, 0);
  await ringAndWait(browser);
  for (let trial = 0; trial < trials(5, 100); trial += 1)
    await series.run(`trial ${trial}`, async () => {
      for (;;) {
        const found = await fillAndRun(trial % 2 === 0 ? 0 : chance.under(20_000));
        if (found) return found;
      }
    });
  await arrivals.close();
  series.end();

  /** What went wrong; nothing to judge when Chromium found room again before the run had ended. */
  async function fillAndRun(room: number): Promise<string[] | undefined> {
    passDay(ground.sandbox);
    orderMuch(ground);
    await forgetSpending(browser);
    await letDevicePass(browser, 20);
    const before = await readDump(browser);
    browser = await fillDisk(browser, ground, room);
    const filledAt = Date.now();
    await setPeriod(browser, 15);
    await ringAlarm(browser);
    await pause(WATCHED_MS);
    await waitUntil('the run to end', async () => !(await readRunState(browser)).running);
    const runs = arrivals.since(filledAt).filter((path) => path.includes('CompanyInformation')).length;
    const seconds = await secondsToAlarm(browser);
    const message = await judgeMessage(browser);
    const during = await readDump(browser);
    const stayedFull = (await browser.evaluate(WRITE)) === 'QuotaExceededError';
    browser = await restart(browser, ground);
    await setPeriod(browser, 30);
    await ringAndWait(browser);
    const healed = judgeHealed(await readDump(browser), ground);
    if (!stayedFull) return healed.length > 0 ? healed : undefined;
    return [
      ...judgeUnmoved(before, during),
      ...message,
      ...(runs > 1 ? [`${runs} runs against a full disk`] : []),
      ...(seconds < 30 ? [`the next try is ${seconds} seconds away`] : []),
      ...healed,
    ];
  }
});

/** More than any room left over. */
function orderMuch({ sandbox, world }: Ground): void {
  const program = world.programs().find(({ contractStatus }) => contractStatus === 'Active')!;
  for (let order = 0; order < 300; order += 1)
    sandbox.control.recordAction({ amount: '20.00', programId: program.id });
}

/** What was tried twenty minutes ago becomes due when fifteen are enough: so nothing runs before the disk is full. */
function setPeriod(browser: ChromiumFaultBrowser, periodMinutes: number): Promise<void> {
  const chosen = JSON.stringify({ 'settings.updates': { periodMinutes } });
  return browser.evaluate(`chrome.storage.local.set(${chosen})`);
}

/** Starts anew, because of what Chromium believes; answers once writes are refused and stay refused. */
async function fillDisk(
  browser: ChromiumFaultBrowser,
  ground: Ground,
  room: number,
): Promise<ChromiumFaultBrowser> {
  const again = await restart(browser, ground);
  let refusals = 0;
  const isFull = async () => {
    await leaveRoom(again, room);
    refusals = (await again.evaluate(WRITE)) === 'QuotaExceededError' ? refusals + 1 : 0;
    return refusals === REFUSALS;
  };
  await waitUntil('the disk to be full', isFull, FULL_WITHIN_MS);
  return again;
}

/** What is used shrinks for a while after a start, as Chromium tidies what it wrote before. */
async function leaveRoom(browser: ChromiumFaultBrowser, room: number): Promise<void> {
  const usage = await browser.evaluate<number>('navigator.storage.estimate().then((it) => it.usage)');
  const quotaSize = Math.max(1, Math.floor(usage + room));
  await browser.send('Storage.overrideQuotaForOrigin', { origin: browser.extensionOrigin, quotaSize });
}

/** Two hundred kilobytes that do not shrink, in a database of its own. */
const WRITE = `new Promise((resolve) => {
  const opening = indexedDB.open('fault-probe', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
  opening.onerror = () => resolve(opening.error.name);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('bytes', 'readwrite');
    const bytes = Array.from({ length: 4 }, () => crypto.getRandomValues(new Uint8Array(50_000)));
    transaction.objectStore('bytes').put(bytes, 'only');
    transaction.oncomplete = () => { opening.result.close(); resolve('written'); };
    transaction.onabort = () => { opening.result.close(); resolve(transaction.error?.name); };
  };
})`;

/** The quota is the browser's own again. */
async function restart(browser: ChromiumFaultBrowser, ground: Ground): Promise<ChromiumFaultBrowser> {
  await browser.kill();
  return ground.launchChromium();
}

/** What was read, and how far; when it was tried and what was sent may be known or not. */
function judgeUnmoved(before: Dump, during: Dump): string[] {
  return (['actionDays', 'earningDays', 'sumDays', 'places', 'clickDays'] as const)
    .filter((store) => JSON.stringify(before[store]) !== JSON.stringify(during[store]))
    .map((store) => `${store} changed on a full disk`)
    .concat(idsOf(before) === idsOf(during) ? [] : ['alerts changed on a full disk'])
    .concat(cursorsOf(before) === cursorsOf(during) ? [] : ['a cursor moved on a full disk']);
}

/** What was owed may be told meanwhile, and marked so where there is room. */
function idsOf({ alerts }: Dump): string {
  return alerts.map(({ id }) => id).join();
}

function cursorsOf({ progress }: Dump): string {
  const { readBackTo, baselineAt, updatesReadTo, reconciledAt } = progress[0]!;
  return JSON.stringify({ readBackTo, baselineAt, updatesReadTo, reconciledAt });
}

async function judgeMessage(browser: ChromiumFaultBrowser): Promise<string[]> {
  const popup = await browser.openPage('popup.html');
  const read = `[...document.querySelectorAll('[data-testid="problem-line"]')].map((it) => it.dataset.value)`;
  const said = async () => ((await popup.evaluate<string[]>(read)).length > 0 ? true : undefined);
  await waitUntil('a message', said, 5_000).catch(() => undefined);
  const messages = await popup.evaluate<string[]>(read);
  await popup.close();
  return messages.join() === 'storage-full' ? [] : [`the popup's messages: ${messages.join() || 'none'}`];
}

function secondsToAlarm(browser: ChromiumFaultBrowser): Promise<number> {
  return browser.evaluate(`chrome.alarms.get('sync').then((it) => (it.scheduledTime - Date.now()) / 1000)`);
}

function judgeHealed(dump: Dump, { world }: Ground): string[] {
  const whole = daysReadWhole(dump)!;
  const days = { from: whole.from, to: world.dayOf(world.clock.now()) };
  return [...findBroken(dump), ...findUnequal(dump, world, days)];
}
