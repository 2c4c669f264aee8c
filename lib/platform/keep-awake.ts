import { browser } from './browser';

/** Both browsers stop a background that is idle for 30 s, and waiting for an answer counts as idle. */
const EVERY_MS = 20_000;

/** Keeps the background alive while `work` goes on; any call of the extension API restarts the idle time. */
export async function keepAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
