import { i18n } from '#i18n';
import type { UpcomingLocks } from '@/lib/domain/upcoming-locks';
import { Figure } from '../Figure';
import { formatCount, formatMoney } from '../format/money';

/**
 * What becomes certain within the week; its line keeps its place while that is read. An order of long ago may
 * lock now, too: while older ones are being read, the title says that it is so far.
 */
export function Locks({ locks }: { locks: UpcomingLocks | undefined }) {
  return (
    <section class="locks">
      <h2 class="locks-title" data-testid="locks-orders-from" data-value={locks?.ordersFrom ?? ''}>
        {locks?.ordersFrom ? i18n.t('locks.titleSoFar') : i18n.t('locks.title')}
      </h2>
      {locks && <LockFigures locks={locks} />}
    </section>
  );
}

function LockFigures({ locks: { count, sums } }: { locks: UpcomingLocks }) {
  if (count === 0) {
    return (
      <p class="locks-sums">
        <Figure name="locks-count" value="0" class="locks-count">
          {i18n.t('locks.none')}
        </Figure>
      </p>
    );
  }
  return (
    <p class="locks-sums">
      <Figure name="locks-count" value={String(count)} class="locks-count">
        {i18n.t('earnings.actions', count, [formatCount(count)])}
      </Figure>
      {sums.map(({ currency, payout }) => (
        <Figure key={currency} name={`locks-payout-${currency}`} value={payout} class="locks-payout">
          {formatMoney(payout, currency)}
        </Figure>
      ))}
    </p>
  );
}
