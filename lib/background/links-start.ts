import { takeInterrupted } from '@/lib/sync/create-link';
import { nextBulkAtMs } from '@/lib/sync/create-links';
import type { Background } from './background';
import { continueBulks, ensureBulkAlarm } from './bulk';
import { sayInterrupted } from './say-link';

/** What a worker that was stopped left undone: a question without an answer is told of, a batch goes on. */
export async function onLinksStart(background: Background): Promise<void> {
  const interrupted = await takeInterrupted();
  // Those of a batch are told of on its page.
  if (interrupted.some(({ from }) => from !== 'bulk')) await sayInterrupted();
  if ((await nextBulkAtMs()) === null) await ensureBulkAlarm();
  else continueBulks(background);
}
