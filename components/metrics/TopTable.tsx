import { i18n } from '#i18n';
import type { ProgramId } from '@/lib/domain/id';
import { ZERO } from '@/lib/domain/money';
import { type Figures, metricOf, moneyIn, standingActions } from '@/lib/domain/performance';
import { Figure } from '../Figure';
import { formatCount, formatMoney } from '../format/money';
import { formatMetric, nameOfMetric } from './metric-words';
import { stateWord } from './state-words';
import './metrics.css';

export interface TopRow {
  id: ProgramId | string;
  name: string;
  href: string;
  figures: Figures;
}

interface TopTableProps {
  /** What the rows are: programs, sub IDs. */
  heading: string;
  rows: readonly TopRow[];
  currency: string;
  testId: string;
}

/** The few that earned most, with what they need to be judged by. */
export function TopTable({ heading, rows, currency, testId }: TopTableProps) {
  const withClicks = rows.some(({ figures }) => figures.clicks !== null);
  return (
    <div class="top-frame">
      <table class="figures-table top-table" data-testid={testId}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {withClicks && <Head name={nameOfMetric('clicks')} />}
            <Head name={nameOfMetric('actions')} />
            {withClicks && <Head name={nameOfMetric('epc')} />}
            <Head name={stateWord('pending')} />
            <Head name={nameOfMetric('payout')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} currency={currency} withClicks={withClicks} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="card-lead">{i18n.t('overview.nothing')}</p>}
    </div>
  );
}

function Head({ name }: { name: string }) {
  return (
    <th scope="col" class="number">
      {name}
    </th>
  );
}

function Row({ row, currency, withClicks }: { row: TopRow; currency: string; withClicks: boolean }) {
  const { figures } = row;
  // What earned in another currency alone shows that one, rather than nought.
  const money = moneyIn(figures, currency) ?? figures.money[0];
  const own = money?.currency ?? currency;
  const payout = money?.payout ?? ZERO;
  return (
    <tr data-testid="top-row" data-value={row.id}>
      <th scope="row" class="top-name">
        <a href={row.href} title={row.name}>
          <bdi>{row.name}</bdi>
        </a>
      </th>
      {withClicks && (
        <td class="number">{formatMetric('clicks', metricOf(figures, 'clicks', currency), currency)}</td>
      )}
      <td class="number">{formatCount(standingActions(figures))}</td>
      {withClicks && <td class="number">{formatMetric('epc', metricOf(figures, 'epc', own), own)}</td>}
      <td class="number soft">{formatMoney(money?.byState.pending.payout ?? ZERO, own)}</td>
      <td class="number strong">
        <Figure name="row-payout" value={payout}>
          {formatMoney(payout, own)}
        </Figure>
      </td>
    </tr>
  );
}
