import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { BudgetCard } from '@/components/diagnostics/BudgetCard';
import { BundleCard } from '@/components/diagnostics/BundleCard';
import { ClicksCard } from '@/components/diagnostics/ClicksCard';
import { NowCard } from '@/components/diagnostics/NowCard';
import { PlanCard } from '@/components/diagnostics/PlanCard';
import { RunsCard } from '@/components/diagnostics/RunsCard';
import { SelfCheckCard } from '@/components/diagnostics/SelfCheckCard';
import { SetAsideCard } from '@/components/diagnostics/SetAsideCard';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { useNow } from '@/lib/ui/use-now';
import type { PageProps } from '../pages';
import { useBundle } from '../use-bundle';
import { useDiagnostics } from '../use-diagnostics';

/** What the sync of one account does and why, whether its data fits together, and a file for whoever helps. */
export function Diagnostics({ account, services }: PageProps) {
  const page = useDiagnostics(services, account);
  const bundle = useBundle(services, page.selfCheck.report);
  const nowMs = useNow(services.now);
  const { diagnostics, failure, remedies } = page;
  const readRaw = useCallback(
    (key: string) => services.queries.rawRow(account.id, key),
    [services, account.id],
  );
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{i18n.t('dashboard.diagnostics')}</h1>
          <p class="card-lead">{i18n.t('diagnostics.lead')}</p>
        </div>
      </div>
      {failure && <ProblemLine failure={failure} remedies={remedies} />}
      {diagnostics && (
        <>
          <NowCard diagnostics={diagnostics} nowMs={nowMs} />
          <SelfCheckCard {...page.selfCheck} today={diagnostics.today} />
          <div class="card-pair">
            <PlanCard diagnostics={diagnostics} nowMs={nowMs} />
            <div class="card-stack">
              <BudgetCard budgets={diagnostics.budgets} />
              <ClicksCard clicks={diagnostics.clicks} today={diagnostics.today} />
            </div>
          </div>
          <RunsCard runs={diagnostics.runs} syncing={diagnostics.status.syncing} today={diagnostics.today} />
          <SetAsideCard rows={diagnostics.setAside} today={diagnostics.today} readRaw={readRaw} />
        </>
      )}
      <BundleCard {...bundle} />
    </>
  );
}
