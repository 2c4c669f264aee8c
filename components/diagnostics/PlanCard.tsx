import { i18n } from '#i18n';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import { formatUntil } from '../format/moments';
import { Card } from '../layout/Card';
import { planWords } from './plan-words';
import { ShowMore } from './ShowMore';
import { usePaged } from './use-paged';

interface PlanCardProps {
  diagnostics: Diagnostics;
  nowMs: number;
}

/** What the next run would do if it began now, in order. */
export function PlanCard({ diagnostics, nowMs }: PlanCardProps) {
  const { plan, nextRunAt, today } = diagnostics;
  const { shown, more, showMore } = usePaged(plan, 10);
  return (
    <Card title={i18n.t('diagnostics.plan')} lead={leadOf(nextRunAt, nowMs)} testId="plan">
      <ol class="plan">
        {plan.length > 0 && <li>{i18n.t('diagnostics.planCompany')}</li>}
        {shown.map((step, index) => (
          // Steps have no name of their own, and stay in order.
          <li key={index}>{planWords(step, today)}</li>
        ))}
      </ol>
      <ShowMore more={more} onMore={showMore} />
    </Card>
  );
}

function leadOf(nextRunAt: Diagnostics['nextRunAt'], nowMs: number): string {
  if (nextRunAt === null) return i18n.t('diagnostics.planNever');
  return i18n.t('diagnostics.planLead', [formatUntil(nextRunAt, nowMs)]);
}
