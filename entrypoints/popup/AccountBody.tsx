import { NewApprovals } from '@/components/approvals/NewApprovals';
import { METRICS, type Metric } from '@/components/earnings/chart-bars';
import { EarningsPanel } from '@/components/earnings/EarningsPanel';
import { Locks } from '@/components/earnings/Locks';
import { PeriodPicker } from '@/components/earnings/PeriodPicker';
import { FirstSync } from '@/components/feedback/FirstSync';
import { EarningsSkeleton } from '@/components/feedback/PopupSkeleton';
import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Period } from '@/lib/domain/period';
import { useRemembered } from '@/lib/ui/use-remembered';
import type { AccountPage } from './use-account-page';

interface AccountBodyProps {
  account: Account;
  page: AccountPage;
  period: Period;
  onPeriod: (period: Period) => void;
  onApprovals: () => void;
}

/** The numbers; before they are read for the first time, their places. */
export function AccountBody({ account, page, period, onPeriod, onApprovals }: AccountBodyProps) {
  const [metric, chooseMetric] = useRemembered<Metric>('popup.metric', 'payout', isMetric);
  const { earnings, status, approvals } = page;
  return (
    <main class="popup-body">
      <PeriodPicker period={period} onChoose={onPeriod} />
      {status?.firstSync && <FirstSync progress={status.firstSync} syncing={page.syncing} />}
      {earnings && status && (
        <EarningsPanel
          page={earnings.page}
          period={earnings.period}
          account={account}
          clicksPermitted={mayReadClicks(status)}
          metric={metric}
          onMetric={chooseMetric}
        />
      )}
      {!earnings && !page.failure && <EarningsSkeleton />}
      {earnings && approvals.length > 0 && (
        <NewApprovals approvals={approvals} today={earnings.page.overview.today} onAll={onApprovals} />
      )}
      {earnings && <Locks locks={page.locks} />}
    </main>
  );
}

/** Click totals come by an export job: the token needs the export and the job. */
function mayReadClicks({ missingScopes }: AccountStatus): boolean {
  return !missingScopes.includes('click-export') && !missingScopes.includes('jobs');
}

function isMetric(text: string): text is Metric {
  return METRICS.some((metric) => metric === text);
}
