import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ShowMore } from '@/components/diagnostics/ShowMore';
import { usePaged } from '@/components/diagnostics/use-paged';
import { Card } from '@/components/layout/Card';
import { ProgramPaymentsTable } from '@/components/payments/ProgramPaymentsTable';
import type { ClearingLine } from '@/lib/domain/forecast-clearing';
import { paymentPrograms } from '@/lib/domain/payments-summary';
import { usePrograms } from '../../figures/use-program-names';
import { toHash } from '../../route';
import type { InCurrencyProps } from './Payments';

const ROWS = 50;

export function ProgramPaymentsCard({
  lines,
  payments: { delays, today, names },
  currency,
  account,
  services,
}: InCurrencyProps & { lines: readonly ClearingLine[] }) {
  const { byId, nameOf } = usePrograms(services, account);
  const all = useMemo(() => paymentPrograms(lines, delays, today), [lines, delays, today]);
  const { shown, more, showMore } = usePaged(all, ROWS);
  const rows = shown.map((row) => ({
    ...row,
    name: byId.has(row.programId) ? nameOf(row.programId) : names.get(row.programId) || nameOf(row.programId),
    href: toHash('programs', { q: row.programId, program: row.programId }),
  }));
  return (
    <Card title={i18n.t('payments.byProgram')}>
      <ProgramPaymentsTable rows={rows} currency={currency} today={today} />
      {all.length === 0 && <p class="card-lead">{i18n.t('payments.nothing')}</p>}
      <ShowMore more={more} onMore={showMore} />
    </Card>
  );
}
