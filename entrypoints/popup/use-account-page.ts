import type { Remedies } from '@/components/feedback/ProblemLine';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import type { Failure } from '@/lib/domain/failure';
import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import type { UpcomingLocks } from '@/lib/domain/upcoming-locks';
import { useCommand } from '@/lib/ui/use-command';
import { useNewApprovals } from '@/lib/ui/use-new-approvals';
import type { Snapshot } from './read-snapshot';
import type { PopupServices } from './services';
import { useLocks } from './use-locks';
import { useSnapshot } from './use-snapshot';

export interface AccountPage {
  /** `undefined` until they are read for the first time. */
  earnings: Pick<Snapshot, 'page' | 'period'> | undefined;
  status: AccountStatus | undefined;
  locks: UpcomingLocks | undefined;
  approvals: Alert[];
  syncing: boolean;
  /** The one thing to say: what keeps the page from its numbers first, then what kept the last run from its end. */
  failure: Failure | undefined;
  remedies: Remedies;
  refresh: () => void;
}

/** What the popup knows of one account and can do about it. */
export function useAccountPage(services: PopupServices, accountId: AccountId, period: Period): AccountPage {
  const { value: snapshot, failure: readFailure, readAgain } = useSnapshot(services, accountId, period);
  const sync = useCommand(services.send, 'syncNow');
  const approvals = useNewApprovals(accountId, snapshot?.unseen ?? NONE, services.send);
  const refresh = () => void sync.run({ accountId });
  const syncing = sync.running || snapshot?.status.syncing === true;
  return {
    earnings: snapshot,
    locks: useLocks(services, accountId, snapshot !== undefined),
    status: snapshot && { ...snapshot.status, syncing },
    approvals,
    syncing,
    failure: readFailure ?? sync.failure ?? snapshot?.status.failure ?? undefined,
    remedies: toRemedies(services, readFailure ? readAgain : refresh, refresh),
    refresh,
  };
}

const NONE: never[] = [];

function toRemedies(services: PopupServices, retry: () => void, refresh: () => void): Remedies {
  return {
    retry,
    reconnect: services.openWelcome,
    'open-options': services.openOptions,
    'allow-host': () => void services.requestHost().then((granted) => granted && refresh()),
  };
}
