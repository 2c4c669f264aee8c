import { renderBadge } from '@/lib/alerts/render-badge';
import { readBatchAccount, toAlertHash } from '@/lib/domain/dashboard-link';
import { browser } from '@/lib/platform/browser';
import { logBug } from '@/lib/platform/log';
import { clearNotification } from '@/lib/platform/notifications';
import { openDashboardPage, openPopupPage, openWelcome } from '@/lib/platform/pages';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { ensureAlarm } from './alarms';
import { ensureAlertAlarm, tellAll } from './alerts';
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
    attempt('badge', () => renderBadge(background.clock)),
    attempt('owed notifications', () => tellAll(background)),
    attempt('alarm of alerts', () => ensureAlertAlarm(background.clock)),
  ]);
}

/** The first install shows what is read and where it stays, before anything is. */
export async function onInstalled(reason: string): Promise<void> {
  if (reason === 'install') await openWelcome();
}

/** A click on news opens the actions it told of; on any other notification, the popup. */
export async function onNotificationClicked(id: string): Promise<void> {
  await clearNotification(id);
  if (readBatchAccount(id) !== undefined) return openDashboardPage(toAlertHash(id));
  try {
    await browser.action.openPopup();
  } catch {
    // No window to open it in, or a browser that asks for a gesture.
    await openPopupPage();
  }
}

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logBug(what, error);
  }
}
