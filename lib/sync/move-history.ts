import { SupersededError } from '@/lib/db/database-error';
import { putProgress } from '@/lib/db/progress';
import type { AccountId } from '@/lib/domain/id';
import { historyStart } from '@/lib/domain/sync-plan';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';

/** Lets every account's walk back end so many years ago. What is already here stays. */
export async function moveHistory(clock: Clock, years: number): Promise<void> {
  for (const { id } of await readAccounts()) await moveStart(id, clock, years);
}

async function moveStart(accountId: AccountId, clock: Clock, years: number): Promise<void> {
  await putProgress(accountId, (progress) => {
    if (!progress) throw new SupersededError('The account was disconnected meanwhile');
    return { ...progress, historyFrom: historyStart(clock.now() + progress.clockOffsetMs, years) };
  });
}
