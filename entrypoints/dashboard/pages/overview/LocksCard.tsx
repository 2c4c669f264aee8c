import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/format/days';
import { displayLocale } from '@/components/format/locale';
import { formatMoney } from '@/components/format/money';
import { Card } from '@/components/layout/Card';
import { LockBars } from '@/components/payments/LockBars';
import type { Account } from '@/lib/domain/account';
import type { Day } from '@/lib/domain/day';
import type { LockForecast } from '@/lib/domain/forecast';
import { useQuery } from '@/lib/ui/use-query';
import { toHash } from '../../route';
import type { DashboardServices } from '../../services';

interface LocksCardProps {
  account: Account;
  services: DashboardServices;
  today: Day;
  currency: string;
}

/** When pending money becomes certain; in the chosen currency, the others in a line each. */
export function LocksCard({ account, services, today, currency }: LocksCardProps) {
  const { queries, onChange } = services;
  const read = useCallback(() => queries.lockForecast(account), [queries, account]);
  const { value: forecast } = useQuery(read, onChange);
  const forecasts = forecast?.currencies;
  const chosen = forecasts?.find((forecast) => forecast.currency === currency);
  const others = forecasts?.filter((forecast) => forecast.currency !== currency) ?? [];
  return (
    <Card
      title={i18n.t('overview.locks')}
      testId="locks-card"
      aside={
        <a class="card-link" href={toHash('payments', { currency })}>
          {i18n.t('overview.calendar')}
        </a>
      }
    >
      {chosen && <LockBars forecast={chosen} today={today} />}
      {forecasts && !chosen && <p class="card-lead">{i18n.t('overview.noLocks')}</p>}
      {forecast?.ordersFrom && (
        <p class="locks-note" data-testid="locks-orders-from" data-value={forecast.ordersFrom}>
          {i18n.t('payments.partly', [formatDay(forecast.ordersFrom, today)])}
        </p>
      )}
      {others.length > 0 && <p class="locks-note">{i18n.t('overview.locksOther', [listTotals(others)])}</p>}
    </Card>
  );
}

/** "€12.30, ¥980": each by itself, never added. */
function listTotals(forecasts: readonly LockForecast[]): string {
  const list = new Intl.ListFormat(displayLocale(), { type: 'unit', style: 'short' });
  return list.format(forecasts.map(({ currency, total }) => formatMoney(total.payout, currency)));
}
