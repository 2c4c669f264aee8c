import { browser } from '@/lib/platform/browser';
import type { Clip, CopyRequest } from '@/lib/platform/clipboard';

/** Chrome's worker has no clipboard; this document copies for it and says whether it worked. */
browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.id !== browser.runtime.id || !isCopyRequest(message)) return undefined;
  return Promise.resolve(copy(message.clip));
});

function isCopyRequest(message: unknown): message is CopyRequest {
  return (
    typeof message === 'object' && message !== null && 'target' in message && message.target === 'offscreen'
  );
}

/** `execCommand`, because `navigator.clipboard` wants a focus that a hidden document never has. */
function copy({ text, html }: Clip): boolean {
  const field = document.querySelector('textarea');
  if (!field) return false;
  field.value = text;
  field.select();
  let given = false;
  const give = (event: ClipboardEvent) => {
    given = fill(event.clipboardData, text, html);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return copied && given;
}

function fill(clipboard: DataTransfer | null, text: string, html: string | null): boolean {
  if (!clipboard) return false;
  clipboard.setData('text/plain', text);
  if (html !== null) clipboard.setData('text/html', html);
  return true;
}
