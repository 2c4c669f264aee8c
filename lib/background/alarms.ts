import { readProgress } from '@/lib/db/progress';
import { DEFAULT_PERIOD_MINUTES, MIN_PERIOD_MINUTES, MINUTE_MS, nextRunAtMs } from '@/lib/domain/schedule';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';

export const SYNC_ALARM = 'sync';

/** An alarm this close to where it should be stays; setting it again would only push it back. */
const CLOSE_MS = 30_000;

/**
 * Makes the one alarm ring when the next account is due: at every start, because browsers lose alarms,
 * and after every run. An overdue account is due in a second, however long the device slept.
 */
export async function ensureAlarm(clock: Clock): Promise<void> {
  const wantedMs = Math.max(await nextDueMs(clock.now()), clock.now() + 1_000);
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm && Math.abs(alarm.scheduledTime - wantedMs) <= CLOSE_MS) return;
  const periodInMinutes = Math.max(DEFAULT_PERIOD_MINUTES, MIN_PERIOD_MINUTES);
  await browser.alarms.create(SYNC_ALARM, { when: wantedMs, periodInMinutes });
}

async function nextDueMs(nowMs: number): Promise<number> {
  const periodMs = DEFAULT_PERIOD_MINUTES * MINUTE_MS;
  const accounts = await readAccounts();
  const progress = await Promise.all(accounts.map(({ id }) => readProgress(id)));
  const due = progress.flatMap((one) => (one ? [nextRunAtMs(one, periodMs, nowMs)] : []));
  return Math.min(nowMs + periodMs, ...due);
}
