import { i18n } from '#i18n';
import type { Spending } from '@/lib/domain/budget';
import type { BudgetLine } from '@/lib/domain/diagnostics';
import { formatCount } from '../format/money';
import { Card } from '../layout/Card';
import './diagnostics.css';

const NAMES: Record<Spending, () => string> = {
  request: () => i18n.t('diagnostics.budgetRequest'),
  'click-export': () => i18n.t('diagnostics.budgetClickExport'),
  'report-export': () => i18n.t('diagnostics.budgetReportExport'),
};

/** How much of our own share is used; what each meter draws stands beside it in words. */
export function BudgetCard({ budgets }: { budgets: readonly BudgetLine[] }) {
  return (
    <Card title={i18n.t('diagnostics.budget')} lead={i18n.t('diagnostics.budgetLead')} testId="budget">
      <ul class="budgets">
        {budgets.map((line) => (
          <Budget key={line.spending} line={line} />
        ))}
      </ul>
    </Card>
  );
}

function Budget({ line: { spending, used, count } }: { line: BudgetLine }) {
  const name = NAMES[spending]();
  const words = i18n.t('diagnostics.budgetUsed', [formatCount(used), formatCount(count)]);
  return (
    <li>
      <span>{name}</span>
      <span class="budget-words" data-testid={`budget-${spending}`} data-value={used}>
        {words}
      </span>
      <meter min={0} max={count} value={used} aria-label={name} aria-valuetext={words}>
        {words}
      </meter>
    </li>
  );
}
