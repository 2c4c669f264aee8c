import { waitUntil } from '../browsers/wait.ts';
import type { FaultBrowser } from './types.ts';

const STORAGE = '(globalThis.browser ?? chrome).storage.local';

/** The next run that comes to this moment stops there for ever (lib/platform/checkpoint). */
export async function stopAt(browser: FaultBrowser, checkpoint: string): Promise<void> {
  await browser.evaluate(
    `${STORAGE}.remove('checkpointReached').then(() => ${STORAGE}.set({ checkpointStopAt: '${checkpoint}' }))`,
  );
}

export async function waitUntilStopped(browser: FaultBrowser, checkpoint: string): Promise<void> {
  const read = `${STORAGE}.get('checkpointReached')`;
  let reached: { checkpointReached?: string } = {};
  await waitUntil(
    async () => `the run to come to ${checkpoint}; it came to ${JSON.stringify(reached)}`,
    async () => {
      reached = await browser.evaluate(read);
      return reached.checkpointReached === checkpoint;
    },
    60_000,
  );
}

export async function stopNowhere(browser: FaultBrowser): Promise<void> {
  await browser.evaluate(`${STORAGE}.remove(['checkpointStopAt', 'checkpointReached'])`);
}
