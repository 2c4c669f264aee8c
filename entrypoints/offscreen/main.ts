import { browser } from '@/lib/platform/browser';
import type { CopyRequest } from '@/lib/platform/clipboard';

/** Chrome's worker has no clipboard; this document copies for it and says whether it worked. */
browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.id !== browser.runtime.id || !isCopyRequest(message)) return undefined;
  return Promise.resolve(copy(message.copy));
});

function isCopyRequest(message: unknown): message is CopyRequest {
  return (
    typeof message === 'object' && message !== null && 'target' in message && message.target === 'offscreen'
  );
}

/** `execCommand`, because `navigator.clipboard` wants a focus that a hidden document never has. */
function copy(text: string): boolean {
  const field = document.querySelector('textarea');
  if (!field) return false;
  field.value = text;
  field.select();
  return document.execCommand('copy');
}
