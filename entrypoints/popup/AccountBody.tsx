import { NewApprovals } from '@/components/approvals/NewApprovals';
import { EarningsPanel } from '@/components/earnings/EarningsPanel';
import { PeriodPicker } from '@/components/earnings/PeriodPicker';
import { FirstSync } from '@/components/feedback/FirstSync';
import { EarningsSkeleton } from '@/components/feedback/PopupSkeleton';
import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Period } from '@/lib/domain/period';
import type { AccountPage } from './use-account-page';

interface AccountBodyProps {
  account: Account;
  page: AccountPage;
  period: Period;
  onPeriod: (period: Period) => void;
}

/** The numbers; before they are read for the first time, their places. */
export function AccountBody({ account, page, period, onPeriod }: AccountBodyProps) {
  const { overview, status, approvals } = page;
  return (
    <main class="popup-body">
      <PeriodPicker period={period} onChoose={onPeriod} />
      {status?.firstSync && <FirstSync progress={status.firstSync} syncing={page.syncing} />}
      {overview && status && (
        <EarningsPanel overview={overview} account={account} clicksPermitted={mayReadClicks(status)} />
      )}
      {!overview && !page.failure && <EarningsSkeleton />}
      {overview && approvals.length > 0 && <NewApprovals approvals={approvals} today={overview.today} />}
    </main>
  );
}

/** Click totals come by an export job: the token needs the export and the job. */
function mayReadClicks({ missingScopes }: AccountStatus): boolean {
  return !missingScopes.includes('click-export') && !missingScopes.includes('jobs');
}
