import { announceChange } from '@/lib/db/changes';
import { SupersededError } from '@/lib/db/database-error';
import { putProgress } from '@/lib/db/progress';
import type { AccountId } from '@/lib/domain/id';
import { historyStart } from '@/lib/domain/sync-plan';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { type Preferences, savePreferences } from '@/lib/settings/preferences';

/** Keeps the choice and lets every account's walk back end there. What is already here stays. */
export async function changePreferences(clock: Clock, preferences: Preferences): Promise<void> {
  await savePreferences(preferences);
  for (const { id } of await readAccounts()) await moveHistory(id, clock, preferences.historyYears);
  announceChange({ accountId: null });
}

async function moveHistory(accountId: AccountId, clock: Clock, years: number): Promise<void> {
  await putProgress(accountId, (progress) => {
    if (!progress) throw new SupersededError('The account was disconnected meanwhile');
    return { ...progress, historyFrom: historyStart(clock.now() + progress.clockOffsetMs, years) };
  });
}
