import { i18n } from '#i18n';
import type { StoredAction } from '@/lib/domain/action';
import { formatMoment } from '../format/moments';
import { formatMoney } from '../format/money';
import { StateBadge } from './StateBadge';
import './action-history.css';

/** Every change that was seen, the newest first, with the moment we saw it. */
export function ActionHistory({ action }: { action: StoredAction }) {
  const { history, currency, stateText } = action;
  return (
    <section class="detail-part">
      <h3>{i18n.t('actions.history')}</h3>
      <ol class="history" data-testid="action-history">
        {history
          .map((change, index) => (
            <li key={index}>
              <StateBadge state={change.state} text={index === history.length - 1 ? stateText : ''} />
              <span>{formatMoney(change.payout, currency)}</span>
              <span class="soft">
                {index === 0
                  ? i18n.t('actions.first', [formatMoment(change.seenAt)])
                  : formatMoment(change.seenAt)}
              </span>
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  );
}
