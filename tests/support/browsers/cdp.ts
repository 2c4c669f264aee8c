/**
 * A plain connection to Chromium's debugger. Playwright keeps its own; a worker that dies and is born again is
 * told of only here.
 */
type Reply = { resolve(result: never): void; reject(error: Error): void };

/** The events we ask for, as far as we read them. */
export type CdpEvent = { sessionId?: string } & (
  | {
      method: 'Target.attachedToTarget';
      params: { sessionId: string; targetInfo: { url: string; targetId: string } };
    }
  | { method: 'Runtime.bindingCalled'; params: { payload: string } }
  | { method: 'Runtime.executionContextCreated' }
  | { method: 'Inspector.workerScriptLoaded' }
  | { method: 'Inspector.targetCrashed' }
);

export interface Cdp {
  send<Result = unknown>(
    method: string,
    params?: Record<string, unknown>,
    sessionId?: string,
  ): Promise<Result>;
  onEvent(listener: (event: CdpEvent) => void): void;
}

/** @param address The browser's own, `ws://127.0.0.1:…/devtools/browser/…`. */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  const replies = new Map<number, Reply>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.id === undefined) for (const listener of listeners) listener(message);
    else answer(replies, message);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of replies.values()) reject(new Error('The browser closed its debugger'));
  });
  await opened(socket);

  return {
    onEvent: (listener) => listeners.push(listener),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        replies.set(lastId, { resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params, sessionId }));
      }),
  };
}

function answer(
  replies: Map<number, Reply>,
  message: { id: number; result: never; error?: { message: string } },
): void {
  const reply = replies.get(message.id);
  replies.delete(message.id);
  if (message.error) reply?.reject(new Error(message.error.message));
  else reply?.resolve(message.result);
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The browser refused its debugger')));
  });
}
