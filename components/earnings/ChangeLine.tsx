import { i18n } from '#i18n';
import { type Change, type Comparison, directionOf } from '@/lib/domain/comparison';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { Figure } from '../Figure';
import { formatDay } from '../format/days';
import { formatMoney, formatPercent, withoutSign } from '../format/money';
import { ChangeIcon } from '../icons/ChangeIcon';
import { againstWords } from './against-words';

interface ChangeLineProps {
  comparison: Comparison;
  period: Period;
  /** The currencies whose change has its place here; others have theirs in the table. */
  currencies: readonly string[];
  today: Day;
  timeZone: string;
}

/** How much more or less than before, and than when; or why that cannot be said. */
export function ChangeLine({ comparison, period, currencies, today, timeZone }: ChangeLineProps) {
  if (comparison.status === 'not-read') return <p class="change-line">{i18n.t('change.notRead')}</p>;
  if (comparison.status === 'behind') {
    return <p class="change-line">{i18n.t('change.behind', [formatDay(comparison.readTo, today)])}</p>;
  }
  const shown = comparison.changes.filter(({ currency }) => currencies.includes(currency));
  return (
    <p class="change-line">
      {shown.map((change) => (
        <ChangeFigure key={change.currency} change={change} />
      ))}{' '}
      <span data-testid="compared-days" data-value={`${comparison.range.from} ${comparison.range.to}`}>
        {againstWords(comparison, period, today, timeZone)}
      </span>
    </p>
  );
}

/** More is good news and less is bad: this is money earned. */
export function ChangeFigure({ change }: { change: Change }) {
  const direction = directionOf(change);
  return (
    <>
      <Figure name={`change-${change.currency}`} value={change.amount} class={`change change-${direction}`}>
        <ChangeIcon direction={direction} />
        {changeWords(change)}
      </Figure>{' '}
    </>
  );
}

function changeWords(change: Change): string {
  const { amount, fraction, currency } = change;
  const direction = directionOf(change);
  if (direction === 'same') return i18n.t('change.same');
  const size = formatMoney(withoutSign(amount), currency);
  if (fraction === null)
    return direction === 'up' ? i18n.t('change.more', [size]) : i18n.t('change.less', [size]);
  const sizes: [string, string] = [size, formatPercent(withoutSign(fraction))];
  return direction === 'up' ? i18n.t('change.morePercent', sizes) : i18n.t('change.lessPercent', sizes);
}
