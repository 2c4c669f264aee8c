import { browser } from './browser';

/** The moments of a run at which a test can stop the worker; each says what has just happened. */
export const CHECKPOINTS = [
  'run-begun',
  'company-read',
  'programs-read',
  'window-read',
  'window-committed',
  'click-export-submitted',
  'clicks-downloaded',
  'clicks-committed',
  'run-finished',
  'notification-tied',
  'notification-shown',
  'notification-marked',
] as const;

export type Checkpoint = (typeof CHECKPOINTS)[number];

/** Where a test writes the checkpoint to stop at, and where it reads that the worker has come to it. */
const STOP_AT = 'checkpointStopAt';
const REACHED = 'checkpointReached';

/**
 * In sandbox builds, stops here for ever when a test asked for it, so that the worker can be killed at this
 * very moment. Release builds hold nothing of it (tests/manifest.test.ts).
 */
export async function checkpoint(name: Checkpoint): Promise<void> {
  if (import.meta.env.MODE !== 'sandbox') return;
  const { [STOP_AT]: stopAt } = await browser.storage.local.get(STOP_AT);
  if (stopAt !== name) return;
  await browser.storage.local.remove(STOP_AT);
  await browser.storage.local.set({ [REACHED]: name });
  await new Promise(() => undefined);
}
