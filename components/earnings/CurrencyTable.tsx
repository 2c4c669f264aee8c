import { i18n } from '#i18n';
import type { Change } from '@/lib/domain/comparison';
import type { CurrencyFigures, EarningsOverview } from '@/lib/domain/overview';
import { Figure } from '../Figure';
import { formatAmount, formatCount, formatMoney } from '../format/money';
import { StateIcon } from '../icons/StateIcon';
import { ChangeMark } from './ChangeMark';
import type { TableLayout } from './main-currency';
import { STATES, stateName } from './state-names';

interface CurrencyTableProps {
  counts: EarningsOverview['counts'];
  currencies: readonly CurrencyFigures[];
  changes: readonly Change[];
  layout: TableLayout;
}

/**
 * Three currencies and more, a line for each: payout and its three states side by side, never added. Longer sums
 * stand below their payout.
 */
export function CurrencyTable({ counts, currencies, changes, layout }: CurrencyTableProps) {
  return (
    <table class={`currency-table currency-${layout}`}>
      <caption class="visually-hidden">{i18n.t('earnings.states')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('earnings.payout')}</th>
          {STATES.map((state) => (
            <th key={state} scope="col">
              <span class="table-label">
                <StateIcon state={state} />{' '}
                <span class="state-name" title={stateName(state)}>
                  {stateName(state)}
                </span>{' '}
                <Figure name={`${state}-count`} value={String(counts[state])} class="count">
                  {formatCount(counts[state])}
                </Figure>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {currencies.map((figures) => (
          <CurrencyRow
            key={figures.currency}
            figures={figures}
            change={changes.find(({ currency }) => currency === figures.currency)}
          />
        ))}
      </tbody>
    </table>
  );
}

function CurrencyRow({ figures, change }: { figures: CurrencyFigures; change: Change | undefined }) {
  const { currency, payout, byState } = figures;
  return (
    <tr>
      <th scope="row">
        <Figure name={`payout-${currency}`} value={payout}>
          {formatMoney(payout, currency)}
        </Figure>
        {change && <ChangeMark change={change} />}
      </th>
      {STATES.map((state) => (
        <td key={state}>
          <Figure name={`${state}-payout-${currency}`} value={byState[state].payout}>
            {formatAmount(byState[state].payout, currency)}
          </Figure>
        </td>
      ))}
    </tr>
  );
}
