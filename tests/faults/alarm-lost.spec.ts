/** Browsers lose alarms and menus; devices sleep for days. */
import { expect } from '@playwright/test';
import { pause, waitUntil } from '../support/browsers/wait.ts';
import { watchArrivals } from '../support/faults/arrivals.ts';
import { connect, forgetSpending, letDevicePass, readRunState, waitForRun } from '../support/faults/drive.ts';
import { crowding } from '../support/faults/load.ts';
import { ringAndWait } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.setTimeout(trials(180_000, 3_600_000));

/** Most starts take less, on a machine at rest. */
const ALARM_WITHIN_MS = 2_000;
const ALARM_AT_LAST_MS = 10_000;
const THREE_DAYS_MINUTES = 3 * 24 * 60;
/** Long enough for a second run, if there were to be one. */
const SETTLED_MS = 2_000;

fault('a lost alarm is back at the next start, with the one menu entry', async ({ ground }) => {
  const series = startSeries('alarm and menu lost, worker started again');
  const waits: number[] = [];
  const browser = await ground.launch();
  await connect(browser, ground.sandbox);
  await waitForRun(browser, 0);
  for (let trial = 0; trial < trials(5, 100); trial += 1)
    await series.run(`trial ${trial}`, async () => {
      await browser.evaluate('Promise.all([chrome.alarms.clearAll(), chrome.contextMenus.removeAll()])');
      await browser.killBackground();
      await browser.evaluate(`chrome.runtime.sendMessage({ name: 'nothing' }).catch(() => undefined)`);
      return missing(browser, waits);
    });
  expectShort(waits);
  series.end();
});

fault('after three days of sleep and a restart, there is exactly one run', async ({ ground }) => {
  const series = startSeries('three-day sleep and restart');
  const waits: number[] = [];
  const arrivals = await watchArrivals(ground.sandbox.origin);
  let browser = await ground.launch();
  await connect(browser, { ...ground.sandbox, origin: arrivals.origin });
  await waitForRun(browser, 0);
  await ringAndWait(browser);
  for (let trial = 0; trial < trials(5, 100); trial += 1)
    await series.run(`trial ${trial}`, async () => {
      await letDevicePass(browser, THREE_DAYS_MINUTES);
      await forgetSpending(browser);
      const { progress } = await readRunState(browser);
      await browser.kill();
      sleepThreeDays(ground);
      const startedAt = Date.now();
      browser = await ground.launch();
      const wrong = await missing(browser, waits);
      const { failure } = await waitForRun(browser, progress!.epoch);
      await pause(SETTLED_MS);
      const runs = arrivals.since(startedAt).filter((path) => path.includes('CompanyInformation')).length;
      const minutes = await minutesToAlarm(browser);
      return [
        ...wrong,
        ...(failure ? [`the run failed: ${failure.kind}`] : []),
        ...(runs === 1 ? [] : [`${runs} runs`]),
        ...(minutes > 0.5 && minutes <= 30.1 ? [] : [`the next alarm is ${minutes} minutes away`]),
      ];
    });
  await arrivals.close();
  expectShort(waits);
  series.end();
});

function sleepThreeDays({ sandbox }: Ground): void {
  sandbox.control.advance({ days: 3 });
  sandbox.control.resetRates();
}

function expectShort(waits: readonly number[]): void {
  const median = waits.toSorted((left, right) => left - right)[Math.floor(waits.length / 2)];
  expect(median, `waits for the alarm, in milliseconds: ${waits}`).toBeLessThanOrEqual(
    ALARM_WITHIN_MS * crowding(),
  );
}

/** What is not there in time; the menu's entry is there once when it is found and another of its id refused. */
async function missing(browser: FaultBrowser, waits: number[]): Promise<string[]> {
  const startedAt = Date.now();
  const hasAlarm = async () => (await browser.evaluate(`chrome.alarms.get('sync')`)) != null;
  const hasEntry = async () => (await askMenus(browser, `update('copy-tracking-link', {},`)) === 'done';
  const alarm = await waitUntil('the alarm', hasAlarm, ALARM_AT_LAST_MS).catch(String);
  waits.push(Date.now() - startedAt);
  const entry = await waitUntil('the menu entry', hasEntry, ALARM_AT_LAST_MS).catch(String);
  const second = await askMenus(browser, `create({ id: 'copy-tracking-link', title: 'Second' },`);
  return [
    ...[alarm, entry].filter((answer) => typeof answer === 'string'),
    ...(second.includes('duplicate id') ? [] : [`a second menu entry: ${second}`]),
  ];
}

/** Calls a function of the menus' API; answers its error, or that it is done. */
function askMenus(browser: FaultBrowser, call: string): Promise<string> {
  return browser.evaluate(`new Promise((resolve) => {
    chrome.contextMenus.${call} () => resolve(chrome.runtime.lastError?.message ?? 'done'));
  })`);
}

function minutesToAlarm(browser: FaultBrowser): Promise<number> {
  return browser.evaluate(
    `chrome.alarms.get('sync').then((it) => it ? (it.scheduledTime - Date.now()) / 60000 : -1)`,
  );
}
