import type { Sandbox } from '../../../sandbox/server.ts';
import { waitUntil } from '../browsers/wait.ts';
import {
  command,
  connect,
  forgetSpending,
  letDevicePass,
  readRunState,
  ringAlarm,
  waitForRun,
} from './drive.ts';
import type { FaultBrowser } from './types.ts';

/** Connects, and runs until nothing of the history is left. Answers the account's id. */
export async function connectToTheEnd(browser: FaultBrowser, sandbox: Sandbox): Promise<string> {
  const accountId = await connect(browser, sandbox);
  await waitForRun(browser, 0);
  await ringAndWait(browser);
  return accountId;
}

/** Half an hour later the alarm rings; waits until what it began has ended. */
export async function ringAndWait(browser: FaultBrowser): Promise<void> {
  const { progress } = await readRunState(browser);
  await ringLater(browser);
  await waitForRun(browser, progress?.epoch ?? 0);
  await waitUntil('no notification to be owed', async () => (await countOwed(browser)) === 0);
}

/** Half an hour later the alarm rings. */
export async function ringLater(browser: FaultBrowser): Promise<void> {
  await letDevicePass(browser, 31);
  await forgetSpending(browser);
  await ringAlarm(browser);
}

/** Erases the account, when there is one, and connects it as if for the first time. */
export async function connectAgain(
  browser: FaultBrowser,
  sandbox: Sandbox,
  accountId: string,
): Promise<string> {
  if (accountId) await command(browser, 'disconnectAccount', { accountId });
  return connect(browser, sandbox);
}

function countOwed(browser: FaultBrowser): Promise<number> {
  return browser.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('alerts').objectStore('alerts').index('owed-by-account').count();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
      asking.onerror = () => reject(asking.error);
    };
  })`);
}
