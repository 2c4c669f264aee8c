import { readProgress } from '@/lib/db/progress';
import type { AccountId } from '@/lib/domain/id';
import { MINUTE_MS, nextRunAtMs } from '@/lib/domain/schedule';
import { withUnsaved } from '@/lib/domain/unsaved-failure';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { isRunning } from '@/lib/platform/run-lock';
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
  await ringAt(Math.max(dueMs, clock.now() + 1_000), periodMinutes);
}

/**
 * Makes the alarm ring in a minute, before a run begins: the one that started it may have rung, which puts it a
 * period away, and a run that is killed must not wait that long to be taken up.
 */
export async function guardRun(clock: Clock): Promise<void> {
  const { periodMinutes } = await updateSettings.read();
  await ringAt(clock.now() + MINUTE_MS, periodMinutes);
}

async function ringAt(wantedMs: number, periodInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm && Math.abs(alarm.scheduledTime - wantedMs) <= CLOSE_MS) return;
  await browser.alarms.create(SYNC_ALARM, { when: wantedMs, periodInMinutes });
}

async function nextDueMs(nowMs: number, periodMs: number): Promise<number> {
  const accounts = await readAccounts();
  const due = await Promise.all(accounts.map(({ id }) => dueMs(id, nowMs, periodMs)));
  return Math.min(nowMs + periodMs, ...due);
}

async function dueMs(accountId: AccountId, nowMs: number, periodMs: number): Promise<number> {
  // Looked at again in a minute, in case its run is killed; a run that ends sets the alarm itself.
  if (await isRunning(accountId)) return nowMs + MINUTE_MS;
  const [progress, unsaved] = await Promise.all([readProgress(accountId), readUnsavedFailure(accountId)]);
  if (!progress) return Number.POSITIVE_INFINITY;
  return nextRunAtMs(withUnsaved(progress, unsaved), periodMs, nowMs);
}
