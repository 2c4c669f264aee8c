import { i18n } from '#i18n';
import type { ActionItem, ActionItems } from '@/lib/domain/action-items';
import type { Failure } from '@/lib/domain/failure';
import { failureCopy } from '../failure-copy';
import { formatMoment } from '../format/moments';
import { formatMoney } from '../format/money';
import { reasonText } from '../reason-copy';
import './action-items.css';

export interface ItemsState {
  /** `undefined` before anybody asked impact.com. */
  items: ActionItems | undefined;
  reading: boolean;
  failure: Failure | undefined;
  onRead: () => void;
}

/** What was in the order, read from impact.com when it is asked for and kept; and why the brand changed it. */
export function ActionItemsView({ items, reading, failure, onRead }: ItemsState) {
  const reasons = [...new Set(items?.items.map(({ reason }) => reason).filter((reason) => reason !== ''))];
  return (
    <>
      {reasons.length > 0 && (
        <section class="detail-part" data-testid="action-reason">
          <h3>{i18n.t('actions.reason')}</h3>
          {reasons.map((reason) => (
            <p key={reason}>{i18n.t('actions.reasonGiven', [reasonText(reason)])}</p>
          ))}
        </section>
      )}
      <section class="detail-part">
        <h3>{i18n.t('actions.items')}</h3>
        {items && <ItemList items={items} />}
        {!items && (
          <button
            type="button"
            class="button button-small"
            aria-disabled={reading}
            onClick={onRead}
            data-testid="read-items"
          >
            {reading ? i18n.t('actions.itemsReading') : i18n.t('actions.itemsRead')}
          </button>
        )}
        <p role="status" class="bad">
          {failure && problemWords(failure)}
        </p>
      </section>
    </>
  );
}

/** Reading items is a permission of its own, which the words for reading actions do not name. */
function problemWords(failure: Failure): string {
  return failure.kind === 'scope-missing' ? i18n.t('actions.itemsScope') : failureCopy(failure).title;
}

function ItemList({ items: { items, readAt } }: { items: ActionItems }) {
  return (
    <>
      {items.length === 0 && <p>{i18n.t('actions.itemsNone')}</p>}
      <ul class="items" data-testid="action-items">
        {items.map((item, index) => (
          <Item key={index} item={item} />
        ))}
      </ul>
      <p class="soft">{i18n.t('actions.itemsAt', [formatMoment(readAt)])}</p>
    </>
  );
}

function Item({ item }: { item: ActionItem }) {
  const { name, sku, category, quantity, saleAmount, payout, currency } = item;
  return (
    <li>
      <span>
        <bdi>{name || sku}</bdi>
        {quantity !== '' && quantity !== '1' && <span class="soft"> × {quantity}</span>}
        {category !== '' && <bdi class="soft item-category">{category}</bdi>}
      </span>
      <span class="item-money">
        {payout !== null && <strong>{formatMoney(payout, currency)}</strong>}
        {saleAmount !== null && <span class="soft">{formatMoney(saleAmount, currency)}</span>}
      </span>
    </li>
  );
}
