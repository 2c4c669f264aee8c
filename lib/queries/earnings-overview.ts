import { readClickDays } from '@/lib/db/click-days';
import { readEarningDays } from '@/lib/db/earning-days';
import { readProgress } from '@/lib/db/progress';
import type { AccountId } from '@/lib/domain/id';
import type { EarningsOverview } from '@/lib/domain/overview';
import { type Period, periodRange } from '@/lib/domain/period';
import { summarizeOverview } from '@/lib/domain/summarize-overview';
import type { Clock } from '@/lib/platform/clock';
import { findAccount, todayOf } from './find-account';

/** A period's money and clicks. */
export async function readOverview(
  clock: Clock,
  accountId: AccountId,
  period: Period,
): Promise<EarningsOverview> {
  const [account, progress] = await Promise.all([findAccount(accountId), readProgress(accountId)]);
  const today = todayOf(account, progress, clock.now());
  const range = periodRange(period, today);
  const [earningDays, clickDays] = await Promise.all([
    readEarningDays(accountId, range),
    readClickDays(accountId, range, today),
  ]);
  const readBackTo = progress?.readBackTo ?? null;
  return summarizeOverview({
    range,
    today,
    currency: account?.currency ?? '',
    earningDays,
    clickDays,
    readBackTo,
  });
}
