import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoredAction } from '@/lib/domain/action';
import type { ActionFilter } from '@/lib/domain/action-filter';
import type { Day } from '@/lib/domain/day';
import type { Link } from '@/lib/domain/link';
import { isolate } from '../format/locale';
import { ActionFacts } from './ActionFacts';
import { ActionHistory } from './ActionHistory';
import { ActionItemsView, type ItemsState } from './ActionItemsView';
import { DrivingLinks } from './DrivingLinks';
import { OutsideLinks } from './OutsideLinks';
import { StateBadge } from './StateBadge';
import './action-detail.css';

export interface ActionDetailProps {
  /** `null` when it is there no more. */
  action: StoredAction | null;
  items: ItemsState;
  /** The links it came by. */
  links: readonly Link[];
  today: Day;
  onClose: () => void;
  onFilter: (patch: Partial<ActionFilter>) => void;
  onCopy: (text: string) => Promise<void>;
}

/** Everything known of one action, beside the list. It takes the focus, and gives it back when it closes. */
export function ActionDetail({ action, items, links, today, onClose, onFilter, onCopy }: ActionDetailProps) {
  const root = useRef<HTMLElement>(null);
  const id = action?.id;
  useEffect(() => root.current?.focus(), [id]);
  return (
    <aside
      class="action-detail"
      ref={root}
      tabIndex={-1}
      aria-label={i18n.t('actions.detail')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      data-testid="action-detail"
    >
      <div class="detail-head">
        <h2>{action ? titleOf(action) : i18n.t('actions.gone')}</h2>
        <button type="button" class="icon-button" aria-label={i18n.t('actions.close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {action && (
        <>
          <StateBadge state={action.state} text={action.stateText} />
          <ActionFacts action={action} today={today} onFilter={onFilter} />
          <ActionHistory action={action} />
          <DrivingLinks links={links} />
          <ActionItemsView {...items} />
          <OutsideLinks id={action.id} onCopy={onCopy} />
        </>
      )}
    </aside>
  );
}

function titleOf({ orderId, id }: StoredAction): string {
  return orderId === ''
    ? i18n.t('actions.actionOf', [isolate(id)])
    : i18n.t('actions.orderOf', [isolate(orderId)]);
}
