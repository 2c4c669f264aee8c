import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';
import type { CurrencyFigures, EarningsOverview } from '@/lib/domain/overview';
import { Figure } from '../Figure';
import { formatCount, formatMoney } from '../format/money';
import { type MoneyState, StateIcon } from '../icons/StateIcon';
import { columnsLayout } from './main-currency';
import { STATES, stateName } from './state-names';

interface StateColumnsProps {
  counts: EarningsOverview['counts'];
  currencies: readonly [CurrencyFigures, ...CurrencyFigures[]];
}

/** Approved, pending and reversed: how many, and how much in every currency. */
export function StateColumns({ counts, currencies }: StateColumnsProps) {
  const texts = currencies.flatMap(({ currency, byState }) =>
    STATES.map((state) => formatMoney(byState[state].payout, currency)),
  );
  return (
    <div>
      <h2 class="visually-hidden">{i18n.t('earnings.states')}</h2>
      <dl class={columnsLayout(texts)}>
        {STATES.map((state) => (
          <StateColumn key={state} state={state} count={counts[state]} currencies={currencies} />
        ))}
      </dl>
    </div>
  );
}

interface StateColumnProps {
  state: MoneyState;
  count: number;
  currencies: StateColumnsProps['currencies'];
}

function StateColumn({ state, count, currencies }: StateColumnProps) {
  return (
    <div class="column">
      <dt class="column-label">
        <StateIcon state={state} />{' '}
        <span class="state-name" title={stateName(state)}>
          {stateName(state)}
        </span>{' '}
        <Figure name={`${state}-count`} value={String(count)} class="count">
          {formatCount(count)}
        </Figure>
      </dt>
      {currencies.map((figures, index) => (
        <StateSum key={figures.currency} state={state} figures={figures} prominent={index === 0} />
      ))}
    </div>
  );
}

interface StateSumProps {
  state: ActionState;
  figures: CurrencyFigures;
  prominent: boolean;
}

function StateSum({ state, figures, prominent }: StateSumProps) {
  const { payout } = figures.byState[state];
  return (
    <dd class={prominent ? 'sum' : 'sum-other'}>
      <Figure name={`${state}-payout-${figures.currency}`} value={payout}>
        {formatMoney(payout, figures.currency)}
      </Figure>
    </dd>
  );
}

/** A state impact.com may add one day: told, and kept out of what is earned. */
export function OtherStates({ count, currencies }: Omit<StateColumnProps, 'state'>) {
  if (count === 0) return null;
  const sums = currencies.filter(({ byState }) => byState.other.count > 0);
  return (
    <p class="note">
      {stateName('other')}: {i18n.t('earnings.actions', count, [formatCount(count)])}
      {sums.map(({ currency, byState }) => ` · ${formatMoney(byState.other.payout, currency)}`)}
    </p>
  );
}
