import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/format/days';
import { MonthsCard } from '@/components/payments/MonthsCard';
import { PaymentTiles } from '@/components/payments/PaymentTiles';
import { Pick } from '@/components/periods/Pick';
import {
  addMonths,
  MONTHS_BACK,
  paymentCurrencies,
  paymentMonths,
  sumStages,
  undatedPayments,
} from '@/lib/domain/payments-summary';
import { startOfMonth } from '@/lib/domain/period';
import type { Payments as PaymentsAnswer } from '@/lib/queries/payments';
import { useQuery } from '@/lib/ui/use-query';
import { FiguresProblem } from '../../figures/FiguresProblem';
import type { PageProps } from '../../pages';
import { CalendarCard } from './CalendarCard';
import { ProgramPaymentsCard } from './ProgramPaymentsCard';
import '@/components/metrics/metrics.css';
import '@/components/metrics/figures-table.css';
import '../../figures/figures.css';

/** Where the money stands on its way to the balance, and when it is expected there. */
export function Payments(props: PageProps) {
  const { account, services, query, setQuery } = props;
  const { queries, onChange } = services;
  const read = useCallback(() => queries.payments(account), [queries, account]);
  const { value: payments, failure, readAgain } = useQuery(read, onChange);
  const currencies = payments ? paymentCurrencies(payments.lines, account.currency) : [];
  const currency = currencies.find((one) => one === query.currency) ?? currencies[0] ?? account.currency;
  return (
    <>
      <div class="page-head">
        <h1>{i18n.t('payments.title')}</h1>
        {currencies.length > 1 && (
          <Pick
            label={i18n.t('periods.currency')}
            value={currency}
            options={currencies.map((value) => ({ value, name: value }))}
            onChoose={(chosen) => setQuery({ currency: chosen })}
            testId="pick-currency"
          />
        )}
      </div>
      <p class="page-lead">{i18n.t('payments.lead')}</p>
      {failure && <FiguresProblem failure={failure} services={services} onRetry={readAgain} />}
      {payments && <InCurrency {...props} payments={payments} currency={currency} />}
    </>
  );
}

export interface InCurrencyProps extends PageProps {
  payments: PaymentsAnswer;
  currency: string;
}

function InCurrency(props: InCurrencyProps) {
  const { payments, currency } = props;
  const { today } = payments;
  const lines = useMemo(
    () => payments.lines.filter((line) => line.currency === currency),
    [payments, currency],
  );
  const months = useMemo(() => paymentMonths(lines, today), [lines, today]);
  const firstOfMonth = startOfMonth(today);
  return (
    <>
      {payments.readBackTo && (
        <p class="page-lead" data-testid="figure-notes">
          {i18n.t('payments.partly', [formatDay(payments.readBackTo, today)])}
        </p>
      )}
      <PaymentTiles
        sums={sumStages(lines, addMonths(firstOfMonth, -MONTHS_BACK))}
        thisMonth={sumStages(lines, firstOfMonth).cleared}
        currency={currency}
      />
      <MonthsCard months={months} undated={undatedPayments(lines)} currency={currency} today={today} />
      <CalendarCard lines={lines} {...props} />
      <ProgramPaymentsCard lines={lines} {...props} />
    </>
  );
}
