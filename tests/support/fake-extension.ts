/** The browser around the background, emptied: storage, alarms, badge, notifications and a language. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginGeneration } from '@/lib/db/generation';
import type { Account } from '@/lib/domain/account';
import type { Progress } from '@/lib/domain/progress';
import type { Clock } from '@/lib/platform/clock';
import { saveAccount } from '@/lib/settings/accounts';
import { markGeneration } from '@/lib/settings/generation';
import { aSettledProgress } from './actions';
import { NOW_MS } from './builders';
import { eraseDatabase } from './fake-database';

export const clock: Clock = { now: () => NOW_MS };

/** Connects these accounts, each with its progress (a settled one unless it is given), as if it had long been so. */
export async function startExtension(
  ...accounts: (Account & { progress?: Partial<Progress> })[]
): Promise<void> {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-US' });
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'granted' });
  await eraseDatabase();
  await beginGeneration(
    'this-one',
    accounts.map(({ id, progress }) => aSettledProgress({ accountId: id, ...progress })),
  );
  await markGeneration('this-one');
  for (const { progress: _, ...account } of accounts) await saveAccount(account);
}

export interface ShownNotification {
  id: string;
  title: string;
  message: string;
}

/** What the user sees now. */
export function shownNotifications(): ShownNotification[] {
  const { notifications } = fakeBrowser as unknown as {
    notifications: { getAllCreateOptions(): Record<string, Omit<ShownNotification, 'id'>> };
  };
  const shown = Object.entries(notifications.getAllCreateOptions());
  return shown.map(([id, { title, message }]) => ({ id, title, message }));
}

export async function shownBadge(): Promise<{ text: string; tooltip: string }> {
  return {
    text: await fakeBrowser.action.getBadgeText({}),
    tooltip: await fakeBrowser.action.getTitle({}),
  };
}
