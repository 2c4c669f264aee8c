import { useCallback } from 'preact/hooks';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import type { PopupServices } from './services';

export interface Snapshot {
  page: PopupPage;
  /** Which period the page is of: the last one stays until the next is read. */
  period: Period;
  status: AccountStatus;
  unseen: Alert[];
}

/** All that the popup shows of an account at once, read together so that it is drawn together. */
export function useSnapshot(
  { queries, onChange }: Pick<PopupServices, 'queries' | 'onChange'>,
  accountId: AccountId,
  period: Period,
): QueryState<Snapshot> {
  const read = useCallback(async (): Promise<Snapshot> => {
    const [page, status, unseen] = await Promise.all([
      queries.popupPage(accountId, period),
      queries.accountStatus(accountId),
      queries.unseenApprovals(accountId),
    ]);
    return { page, period, status, unseen };
  }, [queries, accountId, period]);
  return useQuery(read, onChange);
}
