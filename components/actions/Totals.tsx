import { i18n } from '#i18n';
import type { CurrencyTotals, StateTotal } from '@/lib/domain/action-filter-totals';
import { formatCount, formatMoney } from '../format/money';
import { StateBadge } from './StateBadge';
import './totals.css';

interface TotalsProps {
  count: number;
  totals: readonly CurrencyTotals[];
  searching: boolean;
}

/** What was found, added up: each currency by itself, each state by itself. */
export function Totals({ count, totals, searching }: TotalsProps) {
  return (
    <div class="totals" data-testid="actions-totals" data-count={count} data-searching={searching}>
      <p class="totals-count" role="status">
        {searching
          ? i18n.t('actions.foundSoFar', count, [formatCount(count)])
          : i18n.t('actions.found', count, [formatCount(count)])}
      </p>
      <div class="totals-currencies">
        {totals.map(({ currency, states }) => (
          <ul key={currency} class="totals-currency" aria-label={currency} data-testid={`totals-${currency}`}>
            {totals.length > 1 && <li class="totals-code">{currency}</li>}
            {inOrder(states).map((total) => (
              <li key={total.state} data-state={total.state}>
                <StateTotalView total={total} currency={currency} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

const ORDER = ['approved', 'pending', 'reversed', 'other'] as const;

/** What is certain first. */
function inOrder(states: readonly StateTotal[]): StateTotal[] {
  return ORDER.flatMap((state) => states.find((one) => one.state === state) ?? []);
}

function StateTotalView({ total, currency }: { total: StateTotal; currency: string }) {
  const { state, count, payout, intendedPayout } = total;
  const sum = state === 'reversed' ? intendedPayout : payout;
  return (
    <>
      <StateBadge state={state} text="" />
      <strong data-testid={`total-${state}`} data-value={sum}>
        {formatMoney(sum, currency)}
      </strong>
      <span class="soft">{formatCount(count)}</span>
    </>
  );
}
