import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import type { PopupQueries } from '@/lib/queries/popup';

/** All that the popup shows of an account at once, read together so that it is drawn together. */
export interface Snapshot {
  accountId: AccountId;
  /** Which period the page is of: the last one stays until the next is read. */
  period: Period;
  page: PopupPage;
  status: AccountStatus;
  unseen: Alert[];
}

export function readSnapshot(queries: PopupQueries, accountId: AccountId, period: Period): Promise<Snapshot> {
  return readWith(queries.popupPage, queries, accountId, period);
}

/** Without the comparison, whose place is kept free: half the days, for the first paint. */
export function readFirstSnapshot(
  queries: PopupQueries,
  accountId: AccountId,
  period: Period,
): Promise<Snapshot> {
  return readWith(queries.popupFigures, queries, accountId, period);
}

async function readWith(
  readPage: PopupQueries['popupPage'],
  queries: PopupQueries,
  accountId: AccountId,
  period: Period,
): Promise<Snapshot> {
  const [page, status, unseen] = await Promise.all([
    readPage(accountId, period),
    queries.accountStatus(accountId),
    queries.unseenApprovals(accountId),
  ]);
  return { accountId, period, page, status, unseen };
}
