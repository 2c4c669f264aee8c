import { notifyApprovals } from '@/lib/alerts/notify-approvals';
import { renderBadge } from '@/lib/alerts/render-badge';
import { browser } from '@/lib/platform/browser';
import { logBug } from '@/lib/platform/log';
import { openPopupPage, openWelcome } from '@/lib/platform/pages';
import { readAccounts } from '@/lib/settings/accounts';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { ensureAlarm } from './alarms';
import type { Background } from './background';
import { ensureMenu } from './context-menu';

/**
 * What every start of the background makes sure of: the alarm, the menu, the badge, and the notifications
 * an earlier life still owed. All of it is safe to repeat, because browsers lose each of them now and then.
 */
export async function onStart(background: Background): Promise<void> {
  await attempt('database', () => ensureDatabase(background.clock));
  await Promise.all([
    attempt('alarm', () => ensureAlarm(background.clock)),
    ensureMenu(),
    attempt('badge', renderBadge),
    attempt('owed notifications', () => notifyOwed(background)),
  ]);
}

/** The first install shows what is read and where it stays, before anything is. */
export async function onInstalled(reason: string): Promise<void> {
  if (reason === 'install') await openWelcome();
}

/** A click on a notification is a question about money; the popup answers it. */
export async function onNotificationClicked(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window to open it in, or a browser that asks for a gesture.
    await openPopupPage();
  }
}

async function notifyOwed({ clock }: Background): Promise<void> {
  for (const account of await readAccounts()) await notifyApprovals(account, clock);
}

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logBug(what, error);
  }
}
