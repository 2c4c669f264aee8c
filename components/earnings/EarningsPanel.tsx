import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { EarningsOverview } from '@/lib/domain/overview';
import { formatDayRange } from '../format/days';
import { formatZone } from '../format/moments';
import { ClickStrip } from './ClickStrip';
import { currenciesToShow } from './main-currency';
import { PayoutHeadline } from './PayoutHeadline';
import { StateBar } from './StateBar';
import { StateColumns } from './StateColumns';
import './earnings.css';

interface EarningsPanelProps {
  overview: EarningsOverview;
  account: Pick<Account, 'currency' | 'timeZone'>;
  clicksPermitted: boolean;
}

/** A period's money and clicks. */
export function EarningsPanel({ overview, account, clicksPermitted }: EarningsPanelProps) {
  const currencies = currenciesToShow(overview.currencies, account.currency);
  return (
    <section class="earnings">
      <PayoutHeadline currencies={currencies} />
      <p class="earnings-range">{describeRange(overview, account.timeZone)}</p>
      {overview.daysMissing > 0 && (
        <p class="earnings-missing">{i18n.t('earnings.daysMissing', overview.daysMissing)}</p>
      )}
      <StateBar figures={currencies[0]} />
      <StateColumns counts={overview.counts} currencies={currencies} />
      <hr />
      <ClickStrip overview={overview} permitted={clicksPermitted} />
    </section>
  );
}

/** Which days these are, in whose zone. */
function describeRange(
  { range, today, daysMissing, currencies }: EarningsOverview,
  timeZone: string,
): string {
  const days = i18n.t('earnings.rangeAndZone', [formatDayRange(range, today), formatZone(timeZone)]);
  const empty = currencies.length === 0 && daysMissing === 0;
  return empty ? `${days} · ${i18n.t('earnings.empty')}` : days;
}
