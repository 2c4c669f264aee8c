import { i18n } from '#i18n';
import type { PaymentSum, PaymentSums } from '@/lib/domain/payments-summary';
import { Figure } from '../Figure';
import { formatCount, formatMoney } from '../format/money';
import './payments.css';

interface PaymentTilesProps {
  /** What has cleared is that of the last twelve months. */
  sums: PaymentSums;
  thisMonth: PaymentSum;
  currency: string;
}

/** Where the money stands now, from not certain to there. */
export function PaymentTiles({ sums, thisMonth, currency }: PaymentTilesProps) {
  const tiles = [
    {
      name: 'pending',
      title: i18n.t('payments.pending'),
      hint: i18n.t('payments.pendingHint'),
      sum: sums.pending,
    },
    {
      name: 'approved',
      title: i18n.t('payments.approved'),
      hint: i18n.t('payments.approvedHint'),
      sum: sums.approved,
    },
    {
      name: 'month',
      title: i18n.t('payments.thisMonth'),
      hint: i18n.t('payments.clearedHint'),
      sum: thisMonth,
    },
    {
      name: 'cleared',
      title: i18n.t('payments.cleared'),
      hint: i18n.t('payments.clearedHint'),
      sum: sums.cleared,
    },
  ];
  return (
    <dl class="payment-tiles">
      {tiles.map(({ name, title, hint, sum }) => (
        <div key={name} class="payment-tile">
          <dt>{title}</dt>
          <dd>
            <Figure name={`payments-${name}-${currency}`} value={sum.payout} class="payment-sum">
              {formatMoney(sum.payout, currency)}
            </Figure>
            <span class="payment-hint">
              {i18n.t('payments.actions', sum.count, [formatCount(sum.count)])} · {hint}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
