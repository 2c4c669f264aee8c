import { askOffscreen, needsOffscreen } from './offscreen';

/** What goes on the clipboard; `html` besides the text for programs that take it. */
export interface Clip {
  text: string;
  html: string | null;
}

let copying: Promise<unknown> = Promise.resolve();

/**
 * Puts a clip on the clipboard from the background; answers whether it is really there, and never throws.
 * One at a time, so that the last one asked for is the one that stays.
 */
export function copy(clip: Clip): Promise<boolean> {
  const copied = copying.then(() => tryCopy(clip)).catch(() => false);
  copying = copied;
  return copied;
}

/** Chrome's worker has no clipboard, so a document nobody sees copies for it; Firefox's event page can itself. */
async function tryCopy(clip: Clip): Promise<boolean> {
  if (needsOffscreen()) return askOffscreen({ kind: 'copy', clip });
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
