import { useCallback } from 'preact/hooks';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import type { AccountId } from '@/lib/domain/id';
import type { EarningsOverview } from '@/lib/domain/overview';
import type { Period } from '@/lib/domain/period';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import type { PopupServices } from './services';

export interface Snapshot {
  overview: EarningsOverview;
  status: AccountStatus;
  unseen: Alert[];
}

/** All that the popup shows of an account, read together so that it is drawn together. */
export function useSnapshot(
  { queries, onChange }: Pick<PopupServices, 'queries' | 'onChange'>,
  accountId: AccountId,
  period: Period,
): QueryState<Snapshot> {
  const read = useCallback(async (): Promise<Snapshot> => {
    const [overview, status, unseen] = await Promise.all([
      queries.earningsOverview(accountId, period),
      queries.accountStatus(accountId),
      queries.unseenApprovals(accountId),
    ]);
    return { overview, status, unseen };
  }, [queries, accountId, period]);
  return useQuery(read, onChange);
}
