import { readProgress } from '@/lib/db/progress';
import { MINUTE_MS, nextRunAtMs } from '@/lib/domain/schedule';
import { withUnsaved } from '@/lib/domain/unsaved-failure';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { readUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { updateSettings } from '@/lib/settings/updates';

export const SYNC_ALARM = 'sync';

/** An alarm this close to where it should be stays; setting it again would only push it back. */
const CLOSE_MS = 30_000;

/**
 * Makes the one alarm ring when the next account is due: at every start, because browsers lose alarms,
 * and after every run. An overdue account is due in a second, however long the device slept.
 */
export async function ensureAlarm(clock: Clock): Promise<void> {
  const { periodMinutes } = await updateSettings.read();
  const dueMs = await nextDueMs(clock.now(), periodMinutes * MINUTE_MS);
  const wantedMs = Math.max(dueMs, clock.now() + 1_000);
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm && Math.abs(alarm.scheduledTime - wantedMs) <= CLOSE_MS) return;
  await browser.alarms.create(SYNC_ALARM, { when: wantedMs, periodInMinutes: periodMinutes });
}

async function nextDueMs(nowMs: number, periodMs: number): Promise<number> {
  const accounts = await readAccounts();
  const progress = await Promise.all(accounts.map(({ id }) => readProgress(id)));
  const unsaved = await Promise.all(accounts.map(({ id }) => readUnsavedFailure(id)));
  const due = progress.flatMap((one, index) =>
    one ? [nextRunAtMs(withUnsaved(one, unsaved[index] ?? null), periodMs, nowMs)] : [],
  );
  return Math.min(nowMs + periodMs, ...due);
}
