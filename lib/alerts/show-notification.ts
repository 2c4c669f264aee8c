import { announceChange } from '@/lib/db/changes';
import { logBug } from '@/lib/platform/log';
import { mayNotify, type Notification, showNotification } from '@/lib/platform/notifications';
import { readRefused, saveRefused } from '@/lib/settings/alert-pause';

/**
 * Shows a notification; answers whether the system took it, and keeps that for the options to say. Whoever
 * was refused is told by the badge.
 */
export async function tryToShow(notification: Notification): Promise<boolean> {
  const taken = await show(notification);
  if ((await readRefused()) === taken) {
    await saveRefused(!taken);
    announceChange({ accountId: null, days: [] });
  }
  return taken;
}

async function show(notification: Notification): Promise<boolean> {
  try {
    await showNotification(notification);
    // Chrome takes it and shows nothing where its user has switched notifications off.
    return await mayNotify();
  } catch (error) {
    logBug('notifications', error);
    return false;
  }
}
