import { AccountSwitcher } from '@/components/accounts/AccountSwitcher';
import { PopupHeader } from '@/components/accounts/PopupHeader';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { StatusLine } from '@/components/feedback/StatusLine';
import { describeFreshness } from '@/components/feedback/status-words';
import { KeyHelp } from '@/components/layout/KeyHelp';
import type { Account } from '@/lib/domain/account';
import { toApprovedHash, toDashboardHash } from '@/lib/domain/dashboard-link';
import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import { useKeyHelp } from '@/lib/ui/use-key-help';
import { useNow } from '@/lib/ui/use-now';
import { useRemembered } from '@/lib/ui/use-remembered';
import { AccountBody } from './AccountBody';
import { FIRST_PERIOD, isPeriod, PERIOD_KEPT_AS } from './choices';
import type { PopupServices } from './services';
import { useAccountPage } from './use-account-page';

interface AccountViewProps {
  account: Account;
  accounts: readonly Account[];
  onChoose: (accountId: AccountId) => void;
  services: PopupServices;
}

/** One account: what is on the device at once, then whatever changes while the popup is open. */
export function AccountView({ account, accounts, onChoose, services }: AccountViewProps) {
  const [period, choosePeriod] = useRemembered<Period>(PERIOD_KEPT_AS, FIRST_PERIOD, isPeriod);
  const page = useAccountPage(services, account.id, period);
  const nowMs = useNow(services.now);
  const keys = useKeyHelp();
  const { status, failure } = page;
  return (
    <>
      <PopupHeader
        freshness={status ? describeFreshness(status, nowMs) : ''}
        stale={status?.stale === true}
        syncing={page.syncing}
        onRefresh={page.refresh}
        onDashboard={() => services.openDashboard(toDashboardHash(account.id))}
        onSettings={services.openOptions}
      >
        <AccountSwitcher accounts={accounts} chosen={account} onChoose={onChoose} />
      </PopupHeader>
      {failure && <ProblemLine failure={failure} remedies={page.remedies} />}
      <AccountBody
        account={account}
        page={page}
        period={period}
        onPeriod={choosePeriod}
        onApprovals={() =>
          services.openDashboard(toApprovedHash(account.id, page.approvals, account.timeZone))
        }
      />
      <div class="popup-link">
        <services.PageLink onConnect={services.openWelcome} />
      </div>
      {status && (
        <StatusLine
          status={status}
          nowMs={nowMs}
          timeZone={account.timeZone}
          onBeside={services.openBeside}
          onKeys={keys.show}
        />
      )}
      {keys.shown && <KeyHelp keys={keys.shown} onClose={keys.hide} />}
    </>
  );
}
