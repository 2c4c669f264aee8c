import { browser } from './browser';

export interface Notification {
  /** The same id again replaces what is shown. */
  id: string;
  title: string;
  message: string;
}

/** Shows a notification with what both browsers have: Firefox knows no buttons and no context line. */
export async function showNotification({ id, title, message }: Notification): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}
