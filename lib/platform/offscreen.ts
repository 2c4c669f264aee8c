import { browser } from './browser';

/** Chrome's own API, which the polyfill does not know. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** What the background asks its offscreen document; the answer is whether it worked. */
export type OffscreenRequest = { target: 'offscreen' } & OffscreenTask;

export type OffscreenTask =
  /** What goes on the clipboard; `html` besides the text for programs that take it. */
  | { kind: 'copy'; clip: { text: string; html: string | null } }
  /** `volume` from 0 to 1. */
  | { kind: 'play'; volume: number };

const OFFSCREEN_PAGE = 'offscreen.html';

/** Requests that are under way: they share the one document Chrome allows, and the last one closes it. */
let underWay = 0;

/** Whether this browser's background needs a document for what only documents can; Firefox's is one itself. */
export function needsOffscreen(): boolean {
  return offscreenApi() !== undefined;
}

/** Lets a document nobody sees do it. Answers whether it did; throws when there can be no such document. */
export async function askOffscreen(task: OffscreenTask): Promise<boolean> {
  const offscreen = offscreenApi();
  if (!offscreen) return false;
  underWay += 1;
  try {
    // A document that a worker before us left may be closing at this moment: then a new one is made, once.
    return await ask(offscreen, task).catch(() => ask(offscreen, task));
  } finally {
    underWay -= 1;
    if (underWay === 0) await offscreen.closeDocument().catch(() => undefined);
  }
}

async function ask(offscreen: OffscreenApi, task: OffscreenTask): Promise<boolean> {
  await ensureDocument(offscreen);
  const request: OffscreenRequest = { target: 'offscreen', ...task };
  return (await browser.runtime.sendMessage(request)) === true;
}

async function ensureDocument(offscreen: OffscreenApi): Promise<void> {
  if (await offscreen.hasDocument()) return;
  await offscreen
    .createDocument({
      url: OFFSCREEN_PAGE,
      reasons: ['CLIPBOARD', 'AUDIO_PLAYBACK'],
      justification: 'Puts the link you asked for on the clipboard, and plays the sound you chose for news',
    })
    .catch(async (error: unknown) => {
      // Another request made it meanwhile.
      if (!(await offscreen.hasDocument())) throw error;
    });
}

function offscreenApi(): OffscreenApi | undefined {
  const scope: { chrome?: { offscreen?: OffscreenApi } } = globalThis as never;
  return scope.chrome?.offscreen;
}
