import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { Change } from '@/lib/domain/comparison';
import type { Period } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import { usePainted } from '../use-painted';
import { ChangeLine } from './ChangeLine';
import { ClickStrip } from './ClickStrip';
import { CurrencyTable } from './CurrencyTable';
import type { Metric } from './chart-bars';
import { ChartPlace, DayChart } from './DayChart';
import { currenciesToShow, tableLayout } from './main-currency';
import { PayoutHeadline } from './PayoutHeadline';
import { StateBar } from './StateBar';
import { OtherStates, StateColumns } from './StateColumns';
import './earnings.css';

interface EarningsPanelProps {
  page: PopupPage;
  account: Pick<Account, 'currency' | 'timeZone'>;
  period: Period;
  clicksPermitted: boolean;
  metric: Metric;
  onMetric: (metric: Metric) => void;
}

/** A period's money and clicks. The chart comes with the second picture: the first is sooner there without it. */
export function EarningsPanel(props: EarningsPanelProps) {
  const { page, account, clicksPermitted, metric, onMetric } = props;
  const { overview, chart } = page;
  const currencies = currenciesToShow(overview.currencies, account.currency);
  const changes = changesOf(page);
  const table = tableLayout(currencies);
  const painted = usePainted();
  return (
    <section class={table ? 'earnings earnings-dense' : 'earnings'}>
      <PayoutHeadline currencies={table ? [currencies[0]] : currencies} changes={changes} />
      <PeriodNote {...props} currency={currencies[0].currency} />
      <StateBar figures={currencies[0]} />
      {table ? (
        <CurrencyTable counts={overview.counts} currencies={currencies} changes={changes} layout={table} />
      ) : (
        <StateColumns counts={overview.counts} currencies={currencies} />
      )}
      <OtherStates count={overview.counts.other} currencies={currencies} />
      <hr />
      <ClickStrip overview={overview} permitted={clicksPermitted} />
      {painted ? (
        <DayChart
          days={chart}
          range={overview.range}
          today={overview.today}
          currency={currencies[0].currency}
          metric={metric}
          onMetric={onMetric}
        />
      ) : (
        <ChartPlace />
      )}
    </section>
  );
}

function changesOf({ comparison }: PopupPage): readonly Change[] {
  return comparison?.status === 'compared' ? comparison.changes : [];
}

/** `currency`: the one whose change has its words here; others have a mark beside their payout. */
type PeriodNoteProps = EarningsPanelProps & { currency: string };

/** What is to be known of the large figure: that it is not whole yet, or how it compares. */
function PeriodNote({ page, account, period, currency }: PeriodNoteProps) {
  const { overview, comparison } = page;
  const { daysMissing, today } = overview;
  if (daysMissing > 0) return <p class="earnings-missing">{i18n.t('earnings.daysMissing', daysMissing)}</p>;
  const nothing = overview.currencies.length === 0;
  if (comparison === undefined) return <p class="change-line change-place" />;
  if (nothing && changesOf(page).length === 0) return <p class="change-line">{i18n.t('earnings.empty')}</p>;
  return (
    <ChangeLine
      comparison={comparison}
      period={period}
      currency={currency}
      today={today}
      timeZone={account.timeZone}
    />
  );
}
