/** Upgrades in a real browser: with other pages open, killed inside, and the way back. */
import { expect } from '@playwright/test';
import { DATABASE_VERSION } from '../../lib/db/schema';
import { pause, waitUntil } from '../support/browsers/wait.ts';
import { createChance } from '../support/faults/chance.ts';
import { launchAndKill } from '../support/faults/chromium.ts';
import { type Dump, readDump } from '../support/faults/dump.ts';
import { findBroken } from '../support/faults/invariants.ts';
import { crowding } from '../support/faults/load.ts';
import { readRecorded, restoreRecorded, VERSIONS } from '../support/faults/recorded.ts';
import { connectToTheEnd, ringLater } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { ChromiumFaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault } from './fault.ts';

fault.setTimeout(trials(120_000, 3_600_000));

const chance = createChance(10);
/** Alerts are told after an upgrade, and marked: of them, the ids are compared. */
const KEPT = ['actionDays', 'places', 'earningDays', 'clickDays', 'programs', 'setAside'] as const;
/** An open page must not hold an upgrade up for longer. */
const UPGRADED_WITHIN_MS = 3_000;

fault('an upgrade with a second page open loses nothing', async ({ ground }) => {
  const series = startSeries('upgrade with a second page open');
  const browser = await ground.launchChromium();
  for (const version of VERSIONS)
    await series.run(`version ${version}`, async () => {
      await restore(browser, version, 'stays open');
      const before = await readDump(browser);
      await browser.evaluate(`chrome.runtime.sendMessage({ name: 'nothing' }).catch(() => undefined)`);
      const isUpgraded = async () => (await readDump(browser)).version === DATABASE_VERSION;
      await waitUntil('the upgrade', isUpgraded, UPGRADED_WITHIN_MS * crowding());
      return findLost(before, await readDump(browser));
    });
  series.end();
});

fault('killed inside an upgrade, it loses nothing', async ({ ground }) => {
  const series = startSeries('killed inside an upgrade');
  for (let trial = 0; trial < trials(3, 100); trial += 1)
    await series.run(`trial ${trial}`, async () => {
      await ground.killAll();
      const old = await ground.launchChromium();
      await restore(old, 1, 'closes');
      const before = await readDump(old);
      await old.kill();
      await launchAndKill(ground.place, 150 + chance.under(700));
      const browser = await ground.launchChromium();
      const isUpgraded = async () => (await readDump(browser)).version === DATABASE_VERSION;
      await waitUntil('the upgrade', isUpgraded, UPGRADED_WITHIN_MS * crowding());
      const after = await readDump(browser);
      await browser.kill();
      return findLost(before, after);
    });
  series.end();
});

fault(
  'a newer version finds all pages giving way, and an older one writes nothing to it',
  async ({ ground }) => {
    const browser = await ground.launchChromium();
    await connectToTheEnd(browser, ground.sandbox);
    const popup = await browser.openPage('popup.html');
    await waitUntil('the popup', () =>
      popup.evaluate<boolean>(`!!document.querySelector('[data-testid="status-line"]')`),
    );
    await ringLater(browser);
    expect(await browser.evaluate(openNewer(DATABASE_VERSION + 1))).toBe('opened');
    await popup.close();
    const before = await readDump(browser);
    const asked = ground.sandbox.control.requests().length;
    const again = await browser.openPage('popup.html');
    const said = () =>
      again.evaluate<string | null>(`document.querySelector('[data-testid="problem-line"]')?.dataset.value`);
    await waitUntil('the popup to say so', async () => (await said()) === 'update-needed', 10_000);
    await pause(2_000);
    expect(await readDump(browser)).toEqual(before);
    expect(ground.sandbox.control.requests().length - asked, 'requests of an older version').toBe(0);
  },
);

/** Puts a recorded database in the place of today's, in a page that keeps it open as our own pages do. */
async function restore(
  browser: ChromiumFaultBrowser,
  version: number,
  then: 'stays open' | 'closes',
): Promise<void> {
  const recorded = readRecorded(version);
  // Not in the middle of what a first start does.
  await waitUntil('the first start', () =>
    browser.evaluate<boolean>(`chrome.alarms.get('sync').then(Boolean)`),
  );
  await pause(300);
  const put = `(async () => {
    globalThis.held?.close();
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('partner-pulse');
      deleting.onsuccess = resolve;
      deleting.onerror = () => reject(deleting.error);
    });
    await chrome.storage.local.clear();
    await chrome.storage.local.set(${JSON.stringify(recorded.settings)});
    globalThis.held = await (${restoreRecorded.toString()})(${JSON.stringify(recorded)});
    globalThis.held.onversionchange = () => globalThis.held.close();
    ${then === 'closes' ? 'globalThis.held.close();' : ''}
    return true;
  })()`;
  await waitUntil('the recorded database in its place', async () => {
    await browser.killBackground();
    return browser.evaluate<boolean>(put).catch(isTakenMeanwhile);
  });
}

/** A background that woke between the deletion and this has made a database of today's version. */
function isTakenMeanwhile(error: unknown): false {
  if (String(error).includes('VersionError')) return false;
  throw error;
}

function openNewer(version: number): string {
  return `new Promise((resolve) => {
    const opening = indexedDB.open('partner-pulse', ${version});
    opening.onblocked = () => resolve('blocked');
    opening.onerror = () => resolve(opening.error.name);
    opening.onsuccess = () => { opening.result.close(); resolve('opened'); };
  })`;
}

function findLost(before: Dump, after: Dump): string[] {
  return [
    ...KEPT.filter((store) => toText(before, store) !== toText(after, store)).map(
      (store) => `${store} changed`,
    ),
    ...(idsOf(before) === idsOf(after) ? [] : ['alerts changed']),
    ...(before.actionDays.length > 0 ? [] : ['there was nothing to lose']),
    ...findBroken(after),
  ];
}

/** Without what version 4 moved from the totals of programs to a store of its own. */
function toText(dump: Dump, store: (typeof KEPT)[number]): string {
  const moved = store === 'earningDays' ? ['locks', 'open'] : [];
  return JSON.stringify(dump[store], (key, value) => (moved.includes(key) ? undefined : value));
}

function idsOf({ alerts }: Dump): string {
  return alerts.map(({ id }) => id).join();
}
