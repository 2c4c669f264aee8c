/** What its user and time do to the extension, without a page of its own. */

import type { Sandbox } from '../../../sandbox/server.ts';
import { bringAlarmForward } from '../browsers/alarm.ts';
import { IS_RUNNING } from '../browsers/is-running.ts';
import { waitUntil } from '../browsers/wait.ts';
import type { StoredProgress, StoredRun } from './dump.ts';
import type { FaultBrowser } from './types.ts';

const API = '(globalThis.browser ?? chrome)';
/** A first sync of the largest world takes a few seconds; a busy machine needs many more. */
const RUN_MS = 90_000;

/** Sends a command as one of our pages would; answers the command's value. Throws when it failed. */
export async function command<Value>(browser: FaultBrowser, name: string, request: object): Promise<Value> {
  const message = JSON.stringify({ name, request });
  const answer = await browser.evaluate<{ ok: boolean; value: Value }>(
    `${API}.runtime.sendMessage(${message})`,
  );
  if (!answer?.ok) throw new Error(`${name} was answered with ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Connects the sandbox's first partner; the first run begins by itself. Answers the account's id. */
export async function connect(browser: FaultBrowser, sandbox: Sandbox): Promise<string> {
  const { accountSid, authToken } = sandbox.worlds[0]!.partner;
  const request = { label: 'Test', accountSid, authToken, sandboxOrigin: sandbox.origin };
  const { accountId } = await command<{ accountId: string }>(browser, 'connectAccount', request);
  return accountId;
}

/** What a run is known by while it goes on. */
export interface RunState {
  progress: StoredProgress | null;
  runs: StoredRun[];
  running: boolean;
}

const RUN_STATE = `(async () => {
  const none = { progress: null, runs: [], running: false };
  if (!(await indexedDB.databases()).some(({ name }) => name === 'partner-pulse')) return none;
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  database.onversionchange = () => database.close();
  if (!database.objectStoreNames.contains('syncRuns')) { database.close(); return none; }
  const transaction = database.transaction(['progress', 'syncRuns']);
  const ask = (store) => new Promise((resolve, reject) => {
    const asking = transaction.objectStore(store).getAll();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  const [progress, runs] = await Promise.all([ask('progress'), ask('syncRuns')]);
  database.close();
  const running = await ${IS_RUNNING};
  return { progress: progress[0] ?? null, runs: runs.map(({ steps, ...run }) => run), running };
})()`;

export function readRunState(browser: FaultBrowser): Promise<RunState> {
  return browser.evaluate(RUN_STATE);
}

/** Starts a run as *Refresh* does. */
export async function syncNow(browser: FaultBrowser, accountId: string): Promise<void> {
  await command(browser, 'syncNow', { accountId });
}

/** Waits until a run of a later epoch than this has ended, and no other goes on. Answers it. */
export function waitForRun(browser: FaultBrowser, afterEpoch: number): Promise<StoredRun> {
  let last: RunState | undefined;
  return waitUntil(
    async () => `a run after epoch ${afterEpoch}; there is ${JSON.stringify(last)}`,
    async () => {
      last = await readRunState(browser).catch(() => last);
      const ended = last?.runs.findLast(({ epoch, endedAt }) => epoch > afterEpoch && endedAt !== null);
      return last?.running ? undefined : ended;
    },
    RUN_MS,
  );
}

export async function readEpoch(browser: FaultBrowser): Promise<number> {
  return (await readRunState(browser)).progress?.epoch ?? 0;
}

/** Runs to the end of the history; throws when a run fails. */
export async function syncToTheEnd(browser: FaultBrowser, accountId: string): Promise<void> {
  const epoch = await readEpoch(browser);
  await syncNow(browser, accountId);
  const { failure } = await waitForRun(browser, epoch);
  if (failure) throw new Error(`The run failed: ${JSON.stringify(failure)}`);
}

/** Makes the alarm ring now; right after a start it may have to be waited for. */
export async function ringAlarm(browser: FaultBrowser): Promise<void> {
  const api = browser.extensionOrigin.startsWith('moz') ? 'browser' : 'chrome';
  await waitUntil('an alarm to ring', () =>
    browser.evaluate<boolean>(`${api}.alarms.get('sync').then(Boolean)`),
  );
  await browser.evaluate(bringAlarmForward(api, 'sync'));
}

/**
 * A computer's clock cannot be moved from here, so what the extension remembers of its last try is moved back.
 */
export async function letDevicePass(browser: FaultBrowser, minutes: number): Promise<void> {
  await browser.evaluate(`${API}.storage.local.get(null).then((all) => ${API}.storage.local.set(Object.fromEntries(
    Object.entries(all).filter(([key]) => key.startsWith('unsavedFailure:')).map(([key, value]) =>
      [key, { ...value, retryAt: new Date(Date.parse(value.retryAt) - ${minutes} * 60000).toISOString() }]))))`);
  await changeRecords(
    browser,
    'progress',
    `(record) => {
    const earlier = (at) => at && new Date(Date.parse(at) - ${minutes} * 60000).toISOString();
    return { ...record, lastTryAt: earlier(record.lastTryAt), retryAt: earlier(record.retryAt) };
  }`,
  );
}

/** As if the day's requests had been sent days ago. */
export function forgetSpending(browser: FaultBrowser): Promise<void> {
  return changeRecords(
    browser,
    'budgets',
    `(record) => Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? [] : value]))`,
  );
}

/** Changes every record of a store, behind the extension's back. */
export function changeRecords(browser: FaultBrowser, store: string, change: string): Promise<void> {
  return browser.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('${store}', 'readwrite', { durability: 'strict' });
      transaction.objectStore('${store}').openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        cursor.update((${change})(cursor.value));
        cursor.continue();
      };
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => { opening.result.close(); resolve(true); };
    };
  })`);
}
