import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaymentStage } from '@/lib/domain/payments';
import type { PaymentMonth } from '@/lib/domain/payments-summary';
import { formatMonth } from '../format/days';
import { formatMoney } from '../format/money';
import { stageName } from './stage-words';

interface MonthsTableProps {
  months: readonly PaymentMonth[];
  currency: string;
  stages: readonly PaymentStage[];
  title: string;
}

/** The same as a table, made when it is opened. */
export function MonthsTable(props: MonthsTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('overview.asTable')}</summary>
      {open && <Table {...props} />}
    </details>
  );
}

function Table({ months, currency, stages, title }: MonthsTableProps) {
  return (
    <table class="figures-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('payments.month')}</th>
          {stages.map((stage) => (
            <th key={stage} scope="col" class="number">
              {stageName(stage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.range.from}>
            <th scope="row">{formatMonth(month.range.from)}</th>
            {stages.map((stage) => (
              <td key={stage} class="number">
                {formatMoney(month[stage].payout, currency)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
