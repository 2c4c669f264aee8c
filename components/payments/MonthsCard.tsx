import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import { isZeroDecimal } from '@/lib/domain/money';
import type { PaymentStage } from '@/lib/domain/payments';
import type { PaymentMonth, PaymentSum } from '@/lib/domain/payments-summary';
import { Chart } from '../charts/Chart';
import type { ChartModel, Paint, ReadOut } from '../charts/chart-model';
import { Legend } from '../charts/Legend';
import { formatMoneyTick } from '../charts/ticks';
import { formatMonth } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import { Card } from '../layout/Card';
import { stepLabel } from '../periods/period-words';
import { MonthsTable } from './MonthsTable';
import { stageName } from './stage-words';

interface MonthsCardProps {
  months: readonly PaymentMonth[];
  undated: PaymentSum;
  currency: string;
  today: Day;
}

const STAGES: readonly { stage: PaymentStage; paint: Paint }[] = [
  { stage: 'cleared', paint: 'plain' },
  { stage: 'approved', paint: 'approved' },
  { stage: 'pending', paint: 'pending' },
];

/** What cleared in each month, and what is expected to. */
export function MonthsCard({ months, undated, currency, today }: MonthsCardProps) {
  const model = useMemo(() => toModel(months, currency), [months, currency]);
  const title = i18n.t('payments.byMonth');
  return (
    <Card
      title={title}
      testId="payments-months"
      aside={<Legend entries={STAGES.map(({ stage, paint }) => ({ name: stageName(stage), paint }))} />}
    >
      <p class="chart-summary">{describe(months, undated, currency, today)}</p>
      <Chart label={title} model={model} readOut={(step) => readOutAt(months, currency, step)} height={210} />
      <MonthsTable
        months={months}
        currency={currency}
        stages={STAGES.map(({ stage }) => stage)}
        title={title}
      />
    </Card>
  );
}

function toModel(months: readonly PaymentMonth[], currency: string): ChartModel {
  return {
    labels: months.map(({ range }) => stepLabel(range, 'month', true)),
    layers: STAGES.map(({ stage, paint }) => ({
      name: stageName(stage),
      paint,
      values: months.map((month) => Number(month[stage].payout)),
    })),
    line: null,
    before: null,
    formatTick: (value, step) => formatMoneyTick(currency, value, step),
  };
}

function readOutAt(months: readonly PaymentMonth[], currency: string, step: number): ReadOut {
  const month = months[step];
  if (!month) return { title: '', rows: [] };
  const rows = STAGES.filter(({ stage }) => !isZeroDecimal(month[stage].payout)).map(({ stage, paint }) => ({
    name: stageName(stage),
    value: formatMoney(month[stage].payout, currency),
    paint,
  }));
  return {
    title: formatMonth(month.range.from),
    rows: rows.length > 0 ? rows : [{ name: i18n.t('payments.nothing'), value: '' }],
  };
}

function describe(
  months: readonly PaymentMonth[],
  undated: PaymentSum,
  currency: string,
  today: Day,
): string {
  const next = months.find(
    ({ range, approved, pending }) => range.to >= today && approved.count + pending.count > 0,
  );
  const sentences = next
    ? [
        i18n.t('payments.next', [
          formatMonth(next.range.from),
          formatMoney(next.approved.payout, currency),
          formatMoney(next.pending.payout, currency),
        ]),
      ]
    : [i18n.t('payments.nothingExpected')];
  if (undated.count > 0) {
    const money = formatMoney(undated.payout, currency);
    sentences.push(i18n.t('payments.undatedSum', [money, formatCount(undated.count)]));
  }
  return sentences.join(' ');
}
