import { i18n } from '#i18n';
import { type Change, type Comparison, directionOf } from '@/lib/domain/comparison';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { Figure } from '../Figure';
import { formatDay } from '../format/days';
import { ChangeIcon } from '../icons/ChangeIcon';
import { againstWords } from './against-words';
import { changeWords } from './change-words';

interface ChangeLineProps {
  comparison: Comparison;
  period: Period;
  currency: string;
  today: Day;
  timeZone: string;
}

/** How much more or less than before, and than when; or why that cannot be said. */
export function ChangeLine({ comparison, period, currency, today, timeZone }: ChangeLineProps) {
  if (comparison.status === 'not-read') return <p class="change-line">{i18n.t('change.notRead')}</p>;
  if (comparison.status === 'behind') {
    return <p class="change-line">{i18n.t('change.behind', [formatDay(comparison.readTo, today)])}</p>;
  }
  const change = comparison.changes.find((one) => one.currency === currency);
  const against = againstWords(comparison, period, today, timeZone);
  return (
    <p class="change-line change-compared">
      {change && <ChangeFigure change={change} />}{' '}
      <span
        class="change-against"
        title={against}
        data-testid="compared-days"
        data-value={[comparison.range.from, comparison.range.to, comparison.until ?? ''].join(' ')}
      >
        {against}
      </span>
    </p>
  );
}

/** More is good news and less is bad: this is money earned. */
function ChangeFigure({ change }: { change: Change }) {
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
