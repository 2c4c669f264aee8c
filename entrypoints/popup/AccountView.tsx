import { AccountSwitcher } from '@/components/accounts/AccountSwitcher';
import { PopupHeader } from '@/components/accounts/PopupHeader';
import { NewApprovals } from '@/components/approvals/NewApprovals';
import { EarningsPanel } from '@/components/earnings/EarningsPanel';
import { PeriodPicker } from '@/components/earnings/PeriodPicker';
import { FirstSync } from '@/components/feedback/FirstSync';
import { EarningsSkeleton } from '@/components/feedback/PopupSkeleton';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { StatusLine } from '@/components/feedback/StatusLine';
import { describeFreshness } from '@/components/feedback/status-words';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';
import { PERIODS, type Period } from '@/lib/domain/period';
import { useCommand } from '@/lib/ui/use-command';
import { useNewApprovals } from '@/lib/ui/use-new-approvals';
import { useNow } from '@/lib/ui/use-now';
import { useRemembered } from '@/lib/ui/use-remembered';
import type { PopupServices } from './services';
import { useSnapshot } from './use-snapshot';

interface AccountViewProps {
  account: Account;
  accounts: readonly Account[];
  onChoose: (accountId: AccountId) => void;
  services: PopupServices;
}

/** One account's earnings: what is on the device at once, then whatever changes while the popup is open. */
export function AccountView({ account, accounts, onChoose, services }: AccountViewProps) {
  const [period, choosePeriod] = useRemembered<Period>('popup.period', 'last-30-days', isPeriod);
  const { value: snapshot, failure: readFailure, readAgain } = useSnapshot(services, account.id, period);
  const sync = useCommand(services.send, 'syncNow');
  const approvals = useNewApprovals(account.id, snapshot?.unseen ?? NONE, services.send);
  const nowMs = useNow(services.now);

  const status = snapshot?.status;
  const syncing = sync.running || status?.syncing === true;
  const refresh = () => void sync.run({ accountId: account.id });
  const failure = readFailure ?? sync.failure ?? status?.failure;
  const retry = readFailure ? readAgain : refresh;
  return (
    <>
      <PopupHeader
        freshness={status ? describeFreshness({ ...status, syncing }, nowMs) : ''}
        stale={status?.stale === true}
        syncing={syncing}
        onRefresh={refresh}
        onSettings={services.openOptions}
      >
        <AccountSwitcher accounts={accounts} chosen={account} onChoose={onChoose} />
      </PopupHeader>
      {failure && <ProblemLine failure={failure} remedies={toRemedies(services, retry, refresh)} />}
      <main class="popup-body">
        <PeriodPicker period={period} onChoose={choosePeriod} />
        {status?.firstSync && <FirstSync progress={status.firstSync} syncing={syncing} />}
        {snapshot ? (
          <EarningsPanel
            overview={snapshot.overview}
            account={account}
            clicksPermitted={!snapshot.status.missingScopes.some(isForClicks)}
          />
        ) : (
          !readFailure && <EarningsSkeleton />
        )}
        {snapshot && approvals.length > 0 && (
          <NewApprovals approvals={approvals} today={snapshot.overview.today} />
        )}
      </main>
      {status && <StatusLine status={{ ...status, syncing }} nowMs={nowMs} />}
    </>
  );
}

const NONE: never[] = [];

function toRemedies(services: PopupServices, retry: () => void, refresh: () => void) {
  return {
    retry,
    reconnect: services.openWelcome,
    'open-options': services.openOptions,
    'allow-host': () => void services.requestHost().then((granted) => granted && refresh()),
  };
}

function isForClicks(endpoint: string): boolean {
  return endpoint === 'click-export' || endpoint === 'jobs';
}

function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}
