import { browser } from './browser';

/** Chrome's own API, which the polyfill does not know. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** What the background asks its offscreen document. */
export interface CopyRequest {
  target: 'offscreen';
  copy: string;
}

const OFFSCREEN_PAGE = 'offscreen.html';

/**
 * Puts text on the clipboard from the background; answers whether it is really there.
 * Chrome's worker has no clipboard, so a document nobody sees copies for it; Firefox's event page can itself.
 */
export async function copyText(text: string): Promise<boolean> {
  const offscreen = offscreenApi();
  try {
    if (offscreen) return await copyOffscreen(offscreen, text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function copyOffscreen(offscreen: OffscreenApi, text: string): Promise<boolean> {
  await ensureDocument(offscreen);
  try {
    const request: CopyRequest = { target: 'offscreen', copy: text };
    return (await browser.runtime.sendMessage(request)) === true;
  } finally {
    await offscreen.closeDocument().catch(() => undefined);
  }
}

/** Two copies at once share the one document Chrome allows. */
async function ensureDocument(offscreen: OffscreenApi): Promise<void> {
  if (await offscreen.hasDocument()) return;
  await offscreen
    .createDocument({
      url: OFFSCREEN_PAGE,
      reasons: ['CLIPBOARD'],
      justification: 'Puts the tracking link you asked for on the clipboard',
    })
    .catch(async (error: unknown) => {
      if (!(await offscreen.hasDocument())) throw error;
    });
}

function offscreenApi(): OffscreenApi | undefined {
  const scope: { chrome?: { offscreen?: OffscreenApi } } = globalThis as never;
  return scope.chrome?.offscreen;
}
