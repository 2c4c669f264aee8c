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

/** Making a document takes longer than what is asked of it, and who copies once often copies again. */
const LINGER_MS = 20_000;

let opening: Promise<void> | undefined;
/** As far as we know: the browser may close it by itself. */
let isOpen = false;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Whether this browser's background needs a document for what only documents can; Firefox's is one itself. */
export function needsOffscreen(): boolean {
  return offscreenApi() !== undefined;
}

/** Begins to make the document, so that it is there when something is asked of it. Never throws. */
export function prepareOffscreen(): void {
  const offscreen = offscreenApi();
  if (!offscreen) return;
  keepOpen(offscreen);
  ensureDocument(offscreen).catch(() => undefined);
}

/** Lets a document nobody sees do it. Answers whether it did; throws when there can be no such document. */
export async function askOffscreen(task: OffscreenTask): Promise<boolean> {
  const offscreen = offscreenApi();
  if (!offscreen) return false;
  keepOpen(offscreen);
  // The user waits, so whether it is still there is not asked first.
  if (isOpen && (await send(task).catch(() => false))) return true;
  // A document that a worker before us left may be closing at this moment: then a new one is made, once.
  return ask(offscreen, task).catch(() => ask(offscreen, task));
}

async function ask(offscreen: OffscreenApi, task: OffscreenTask): Promise<boolean> {
  await ensureDocument(offscreen);
  return send(task);
}

async function send(task: OffscreenTask): Promise<boolean> {
  const request: OffscreenRequest = { target: 'offscreen', ...task };
  return (await browser.runtime.sendMessage(request)) === true;
}

/** Closes the document when nothing has been asked for a while. One a killed worker left is used by the next. */
function keepOpen(offscreen: OffscreenApi): void {
  clearTimeout(closing);
  closing = setTimeout(() => {
    isOpen = false;
    offscreen.closeDocument().catch(() => undefined);
  }, LINGER_MS);
}

/** One at a time: a document that is still being loaded is there already, and hears nothing yet. */
function ensureDocument(offscreen: OffscreenApi): Promise<void> {
  opening ??= openDocument(offscreen).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function openDocument(offscreen: OffscreenApi): Promise<void> {
  isOpen = await offscreen.hasDocument();
  if (isOpen) return;
  await offscreen.createDocument({
    url: OFFSCREEN_PAGE,
    reasons: ['CLIPBOARD', 'AUDIO_PLAYBACK'],
    justification: 'Puts the link you asked for on the clipboard, and plays the sound you chose for news',
  });
  isOpen = true;
}

function offscreenApi(): OffscreenApi | undefined {
  const scope: { chrome?: { offscreen?: OffscreenApi } } = globalThis as never;
  return scope.chrome?.offscreen;
}
