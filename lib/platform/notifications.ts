import { browser } from './browser';

export interface Notification {
  /** The same id again replaces what is shown. */
  id: string;
  title: string;
  message: string;
}

/** Chrome's own question, which Firefox does not know. */
interface PermissionLevels {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/** Shows a notification with what both browsers have: Firefox knows no buttons and no context line. */
export async function showNotification({ id, title, message }: Notification): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Takes away what was shown, once it was answered. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Whether the user lets this extension show notifications, as far as the browser tells. */
export async function mayNotify(): Promise<boolean> {
  const scope: { chrome?: { notifications?: PermissionLevels } } = globalThis as never;
  const level = await scope.chrome?.notifications?.getPermissionLevel?.();
  return level !== 'denied';
}
