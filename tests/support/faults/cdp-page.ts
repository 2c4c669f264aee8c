import type { Cdp } from '../browsers/cdp.ts';
import { waitUntil } from '../browsers/wait.ts';
import type { FaultPage } from './types.ts';

interface Evaluated {
  result: { value?: never };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A tab, driven through the plain debugger. Expressions may answer promises. */
export async function openCdpPage(cdp: Cdp, url: string): Promise<FaultPage> {
  const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url });
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });

  async function evaluate<Result>(expression: string): Promise<Result> {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await cdp.send<Evaluated>('Runtime.evaluate', parameters, sessionId);
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? `${exceptionDetails.text} in ${url}`);
    return result.value as Result;
  }

  const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
  await waitUntil(`${url} to load`, () => evaluate<boolean>(isThere).catch(() => false));
  return {
    evaluate,
    send: (method, params) => cdp.send(method, params, sessionId),
    close: async () => {
      await cdp.send('Target.closeTarget', { targetId });
    },
  };
}
