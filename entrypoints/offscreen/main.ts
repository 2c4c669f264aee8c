import { browser } from '@/lib/platform/browser';
import type { Clip } from '@/lib/platform/clipboard';
import { logBug } from '@/lib/platform/log';
import type { OffscreenRequest } from '@/lib/platform/offscreen';
import { playTone } from '@/lib/platform/tone';

/** Chrome's worker has neither clipboard nor sound; this document has both, and says whether it worked. */
browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.id !== browser.runtime.id || !isForUs(message)) return undefined;
  return perform(message);
});

function isForUs(message: unknown): message is OffscreenRequest {
  return (
    typeof message === 'object' && message !== null && 'target' in message && message.target === 'offscreen'
  );
}

async function perform(request: OffscreenRequest): Promise<boolean> {
  switch (request.kind) {
    case 'copy':
      return copy(request.clip);
    case 'play':
      return play(request.volume);
  }
}

async function play(volume: number): Promise<boolean> {
  try {
    await playTone(volume);
    return true;
  } catch (error) {
    logBug('sound', error);
    return false;
  }
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
