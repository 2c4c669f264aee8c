import { i18n } from '#i18n';
import type { Change } from '@/lib/domain/comparison';
import type { CurrencyFigures } from '@/lib/domain/overview';
import { Figure } from '../Figure';
import { formatMoney } from '../format/money';
import { ChangeMark } from './ChangeMark';
import { headlineSize } from './main-currency';

interface PayoutHeadlineProps {
  currencies: readonly [CurrencyFigures, ...CurrencyFigures[]];
  changes: readonly Change[];
}

/** What the period has earned: the account's currency large, others smaller beside it, never added. */
export function PayoutHeadline({ currencies, changes }: PayoutHeadlineProps) {
  const [main, ...others] = currencies;
  const size = headlineSize(formatMoney(main.payout, main.currency));
  return (
    <div class="payout-headline">
      <h2 class="visually-hidden">{i18n.t('earnings.payout')}</h2>
      <p class={`payouts payouts-${size}`}>
        <PayoutFigure class="payout-main" figures={main} timed />
        {others.map((figures) => (
          <span key={figures.currency} class="payout-with-change">
            <PayoutFigure class="payout-other" figures={figures} />
            {changes
              .filter(({ currency }) => currency === figures.currency)
              .map((change) => (
                <ChangeMark key={change.currency} change={change} />
              ))}
          </span>
        ))}
      </p>
    </div>
  );
}

interface PayoutFigureProps {
  figures: CurrencyFigures;
  class: string;
  timed?: boolean;
}

function PayoutFigure({ figures, class: className, timed = false }: PayoutFigureProps) {
  return (
    <>
      <Figure name={`payout-${figures.currency}`} value={figures.payout} class={className} timed={timed}>
        {formatMoney(figures.payout, figures.currency)}
      </Figure>{' '}
    </>
  );
}
