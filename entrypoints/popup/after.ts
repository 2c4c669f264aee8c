import type { PopupQueries } from '@/lib/queries/popup';

/** The same questions, each asked at this moment at the earliest. */
export function after(moment: Promise<void>, queries: PopupQueries): PopupQueries {
  return {
    accounts: () => moment.then(queries.accounts),
    accountStatus: (accountId) => moment.then(() => queries.accountStatus(accountId)),
    popupPage: (accountId, period) => moment.then(() => queries.popupPage(accountId, period)),
    popupFigures: (accountId, period) => moment.then(() => queries.popupFigures(accountId, period)),
    upcomingLocks: (accountId) => moment.then(() => queries.upcomingLocks(accountId)),
    unseenApprovals: (accountId) => moment.then(() => queries.unseenApprovals(accountId)),
  };
}
