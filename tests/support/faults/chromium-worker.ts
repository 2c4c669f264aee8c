/**
 * The extension's service worker as the browser lists it. No debugger is attached: one that waits at each start
 * of a worker would stand between its deaths and its lives.
 */
import type { Cdp } from '../browsers/cdp.ts';
import { waitUntil } from '../browsers/wait.ts';

export interface ChromiumWorker {
  origin: string;
  isRunning(): Promise<boolean>;
  kill(): Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

export async function findWorker(cdp: Cdp): Promise<ChromiumWorker> {
  const find = async (): Promise<TargetInfo | undefined> => {
    const { targetInfos } = await cdp.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
    return targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
  };
  const { protocol, host } = new URL((await waitUntil('the service worker', find, 30_000)).url);
  return {
    origin: `${protocol}//${host}`,
    isRunning: async () => (await find()) !== undefined,
    kill: async () => {
      const alive = await find();
      if (!alive) return;
      await cdp.send('Target.closeTarget', { targetId: alive.targetId });
      await waitUntil(
        'the death of the service worker',
        async () => (await find())?.targetId !== alive.targetId,
      );
    },
  };
}
