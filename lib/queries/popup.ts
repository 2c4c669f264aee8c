import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import type { UpcomingLocks } from '@/lib/domain/upcoming-locks';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { readStatus } from './account-status';
import { guarded } from './guarded';
import { readPopupPage } from './popup-page';
import type { Queries } from './queries';
import { readApprovals } from './unseen-approvals';
import { readUpcomingLocks } from './upcoming-locks';

/** What the popup asks: few things, so that its script stays small. */
export interface PopupQueries extends Pick<Queries, 'accounts' | 'accountStatus' | 'unseenApprovals'> {
  popupPage(accountId: AccountId, period: Period): Promise<PopupPage>;
  /** The same without its comparison, sooner: for the first paint. */
  popupFigures(accountId: AccountId, period: Period): Promise<PopupPage>;
  upcomingLocks(accountId: AccountId): Promise<UpcomingLocks>;
}

export function createPopupQueries(clock: Clock = systemClock): PopupQueries {
  return {
    accounts: readAccounts,
    accountStatus: (accountId) => guarded(() => readStatus(clock, accountId)),
    popupPage: (accountId, period) =>
      guarded(() => readPopupPage(clock, accountId, period, { compare: true })),
    popupFigures: (accountId, period) =>
      guarded(() => readPopupPage(clock, accountId, period, { compare: false })),
    upcomingLocks: (accountId) => guarded(() => readUpcomingLocks(clock, accountId)),
    unseenApprovals: (accountId) => guarded(() => readApprovals(accountId)),
  };
}
