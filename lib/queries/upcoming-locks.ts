import { readProgress } from '@/lib/db/progress';
import { readOpenLocks } from '@/lib/db/sum-days';
import type { AccountId } from '@/lib/domain/id';
import { ordersKnownFrom } from '@/lib/domain/progress';
import { summarizeLocks, type UpcomingLocks } from '@/lib/domain/upcoming-locks';
import type { Clock } from '@/lib/platform/clock';
import { findAccount, todayOf } from './find-account';

/** The pending money that locks in the next seven days. */
export async function readUpcomingLocks(clock: Clock, accountId: AccountId): Promise<UpcomingLocks> {
  const [account, progress, locks] = await Promise.all([
    findAccount(accountId),
    readProgress(accountId),
    readOpenLocks(accountId),
  ]);
  return summarizeLocks(locks, {
    today: todayOf(account, progress, clock.now()),
    ownCurrency: account?.currency ?? '',
    ordersFrom: progress ? ordersKnownFrom(progress) : null,
  });
}
