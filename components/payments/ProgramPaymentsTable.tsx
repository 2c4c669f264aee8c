import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { ProgramPayments } from '@/lib/domain/payments-summary';
import { formatDay } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import './payments.css';

interface ProgramPaymentsTableProps {
  rows: readonly (ProgramPayments & { name: string; href: string })[];
  currency: string;
  today: Day;
}

/** Where each program's money stands, and how long it takes. */
export function ProgramPaymentsTable({ rows, currency, today }: ProgramPaymentsTableProps) {
  const heads = [
    i18n.t('payments.pending'),
    i18n.t('payments.locksNext'),
    i18n.t('payments.approved'),
    i18n.t('payments.cleared'),
    i18n.t('payments.delay'),
  ];
  const label = i18n.t('overview.tableOf', [i18n.t('payments.byProgram')]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="figures-frame" aria-label={label} tabIndex={0}>
      <table class="figures-table" data-testid="payments-programs">
        <thead>
          <tr>
            <th scope="col">{i18n.t('overview.program')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.programId} row={row} currency={currency} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row,
  currency,
  today,
}: { row: ProgramPaymentsTableProps['rows'][number] } & Omit<ProgramPaymentsTableProps, 'rows'>) {
  const { programId, name, href, pending, approved, cleared, locksNext, delay } = row;
  const none = i18n.t('metrics.none');
  return (
    <tr data-testid="payment-row" data-value={programId}>
      <th scope="row" class="row-name">
        <a class="row-link" href={href} title={name}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td class="number">{formatMoney(pending.payout, currency)}</td>
      <td class="number soft">{locksNext === null ? none : formatDay(locksNext, today)}</td>
      <td class="number strong">{formatMoney(approved.payout, currency)}</td>
      <td class="number">{formatMoney(cleared.payout, currency)}</td>
      <td class="number soft">
        {delay === null ? none : i18n.t('payments.days', delay, [formatCount(delay)])}
      </td>
    </tr>
  );
}
