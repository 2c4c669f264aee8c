import { browser } from './browser';

/** Chrome's own API, which the polyfill does not know. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** What goes on the clipboard; `html` besides the text for programs that take it. */
export interface Clip {
  text: string;
  html: string | null;
}

/** What the background asks its offscreen document. */
export interface CopyRequest {
  target: 'offscreen';
  clip: Clip;
}

const OFFSCREEN_PAGE = 'offscreen.html';

let copying: Promise<unknown> = Promise.resolve();

/**
 * Puts a clip on the clipboard from the background; answers whether it is really there, and never throws.
 * One at a time: Chrome allows one offscreen document, and the end of one copy must not close it on the next.
 */
export function copy(clip: Clip): Promise<boolean> {
  const copied = copying.then(() => tryCopy(clip)).catch(() => false);
  copying = copied;
  return copied;
}

async function tryCopy(clip: Clip): Promise<boolean> {
  const offscreen = offscreenApi();
  if (offscreen) return copyOffscreen(offscreen, clip);
  await writeClipboard(clip);
  return true;
}

/** For our own pages, and Firefox's event page. Throws when the browser refuses. */
export async function writeClipboard({ text, html }: Clip): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const toBlob = (content: string, type: string) => new Blob([content], { type });
  const item = { 'text/plain': toBlob(text, 'text/plain'), 'text/html': toBlob(html, 'text/html') };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

/** A document that a worker before us left may be closing at this moment: then a new one is made, once. */
async function copyOffscreen(offscreen: OffscreenApi, clip: Clip): Promise<boolean> {
  try {
    return await askDocument(offscreen, clip).catch(() => askDocument(offscreen, clip));
  } finally {
    await offscreen.closeDocument().catch(() => undefined);
  }
}

async function askDocument(offscreen: OffscreenApi, clip: Clip): Promise<boolean> {
  if (!(await offscreen.hasDocument())) {
    await offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: ['CLIPBOARD'],
      justification: 'Puts the tracking link you asked for on the clipboard',
    });
  }
  const request: CopyRequest = { target: 'offscreen', clip };
  return (await browser.runtime.sendMessage(request)) === true;
}

function offscreenApi(): OffscreenApi | undefined {
  const scope: { chrome?: { offscreen?: OffscreenApi } } = globalThis as never;
  return scope.chrome?.offscreen;
}
