import { browser } from '@/lib/platform/browser';
import { keepAwake } from '@/lib/platform/keep-awake';
import { logBug } from '@/lib/platform/log';
import { nextBulkAtMs, runLeftBulks } from '@/lib/sync/create-links';
import type { Background } from './background';
import { toLinkDeps } from './make-link';

/** Rings only while a batch of links is not done, so that one a killed worker left goes on within a minute. */
export const BULK_ALARM = 'links';

const EVERY_MINUTES = 1;

/** Goes on with every batch that may; the page that asked is answered at once. */
export function continueBulks(background: Background): void {
  const work = keepAwake(async () => {
    await ensureBulkAlarm();
    await runLeftBulks(toLinkDeps(background));
    await ensureBulkAlarm();
  });
  work.catch((error: unknown) => logBug('a batch of links', error));
}

/** At every start and at both ends of the work. */
export async function ensureBulkAlarm(): Promise<void> {
  const isOpen = (await nextBulkAtMs()) !== null;
  const alarm = await browser.alarms.get(BULK_ALARM);
  if (isOpen && !alarm) await browser.alarms.create(BULK_ALARM, { periodInMinutes: EVERY_MINUTES });
  if (!isOpen && alarm) await browser.alarms.clear(BULK_ALARM);
}
