import type { Copy } from '@/lib/domain/link-copy';

/** Puts a copy on the clipboard from a page the user looks at; answers whether it is really there. */
export async function copyInPage({ text, html }: Copy): Promise<boolean> {
  try {
    await (html === null
      ? navigator.clipboard.writeText(text)
      : navigator.clipboard.write([toItem(text, html)]));
    return true;
  } catch {
    return false;
  }
}

function toItem(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}
