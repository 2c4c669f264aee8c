/** The extension's service worker, watched over all its lives. */
import type { Cdp, CdpEvent } from './cdp.ts';
import type { ShownNotification } from './types.ts';
import { waitUntil } from './wait.ts';

export interface ChromiumBackground {
  /** `chrome-extension://…` */
  extensionOrigin: string;
  isRunning(): boolean;
  evaluate<Result>(expression: string): Promise<Result>;
  kill(): Promise<void>;
  /** Recorded as they were created; the browser itself tells ids alone. */
  recorded: ShownNotification[];
}

const RECORDER = 'partnerPulseJourneyRecorder';

/** Put into each life of the worker: what it asks the browser to show is told to us first. */
const RECORD_NOTIFICATIONS = `(() => {
  const door = chrome.notifications;
  if (door.create.isRecorded) return;
  const create = door.create.bind(door);
  door.create = (...args) => {
    const options = args.find((arg) => typeof arg === 'object');
    const named = typeof args[0] === 'string' ? args[0] : crypto.randomUUID();
    ${RECORDER}(JSON.stringify({ id: named, title: options.title, message: options.message }));
    return create(named, options, ...args.filter((arg) => typeof arg === 'function'));
  };
  door.create.isRecorded = true;
})()`;

export async function watchBackground(cdp: Cdp): Promise<ChromiumBackground> {
  const recorded: ShownNotification[] = [];
  const worker: { session?: string; targetId?: string; origin?: string; running: boolean } = {
    running: false,
  };
  cdp.onEvent((event) => void onEvent(event).catch(() => {}));
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'service_worker' }],
  });
  const extensionOrigin = await waitUntil('the service worker', async () => worker.origin);

  async function onEvent(event: CdpEvent): Promise<void> {
    if (event.method === 'Target.attachedToTarget') return adopt(event.params);
    if (event.sessionId === undefined || event.sessionId !== worker.session) return;
    if (event.method === 'Runtime.bindingCalled') recorded.push(JSON.parse(event.params.payload));
    else if (event.method === 'Inspector.targetCrashed') worker.running = false;
    else await onAlive(event.sessionId);
  }

  async function onAlive(sessionId: string): Promise<void> {
    worker.running = true;
    await cdp.send('Runtime.addBinding', { name: RECORDER }, sessionId);
    await cdp.send('Runtime.evaluate', { expression: RECORD_NOTIFICATIONS }, sessionId);
  }

  async function adopt({ sessionId, targetInfo }: Attached): Promise<void> {
    const url = new URL(targetInfo.url);
    if (url.protocol === 'chrome-extension:') {
      worker.session = sessionId;
      worker.targetId = targetInfo.targetId;
      worker.origin = `${url.protocol}//${url.host}`;
      await cdp.send('Runtime.enable', {}, sessionId);
    }
    await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
  }

  return {
    extensionOrigin,
    recorded,
    isRunning: () => worker.running,
    evaluate: (expression) => evaluateIn(cdp, worker.session, expression),
    kill: async () => {
      if (!worker.running) return;
      await cdp.send('Target.closeTarget', { targetId: worker.targetId });
      await waitUntil('the death of the service worker', async () => !worker.running);
    },
  };
}

interface Attached {
  sessionId: string;
  targetInfo: { url: string; targetId: string };
}

async function evaluateIn<Result>(
  cdp: Cdp,
  session: string | undefined,
  expression: string,
): Promise<Result> {
  const { result, exceptionDetails } = await cdp.send<{
    result: { value: Result };
    exceptionDetails?: { exception?: { description?: string } };
  }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'Threw in the background');
  return result.value;
}
