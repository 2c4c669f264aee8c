import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { StoredAction } from '@/lib/domain/action';
import { type ActionFilter, LABEL_KINDS, type LabelKind } from '@/lib/domain/action-filter';
import type { Day, InstantText } from '@/lib/domain/day';
import { formatDay } from '../format/days';
import { isolate } from '../format/locale';
import { formatMoment } from '../format/moments';
import { formatMoney } from '../format/money';
import { labelName } from './action-words';
import './action-facts.css';

interface ActionFactsProps {
  action: StoredAction;
  today: Day;
  onFilter: (patch: Partial<ActionFilter>) => void;
}

/** What impact.com says of an action; what it leaves out is not mentioned. */
export function ActionFacts({ action, today, onFilter }: ActionFactsProps) {
  const { currency } = action;
  const at = (moment: InstantText | null) => moment && formatMoment(moment);
  return (
    <dl class="detail-facts">
      <Fact name={i18n.t('actions.payout')}>
        <strong>{formatMoney(action.payout, currency)}</strong>
      </Fact>
      <Fact name={i18n.t('actions.firstPayout')}>
        {action.intendedPayout !== action.payout && formatMoney(action.intendedPayout, currency)}
      </Fact>
      <Fact name={i18n.t('actions.sale')}>{formatMoney(action.saleAmount, currency)}</Fact>
      <Fact name={i18n.t('actions.program')}>
        <button
          type="button"
          class="fact-link"
          title={i18n.t('actions.only')}
          onClick={() => onFilter({ programIds: [action.programId] })}
        >
          <bdi>{action.programName || action.programId}</bdi>
        </button>
      </Fact>
      <Fact name={i18n.t('actions.happened')}>{at(action.eventAt)}</Fact>
      <Fact name={i18n.t('actions.clicked')}>{at(action.clickedAt)}</Fact>
      <Fact name={i18n.t('actions.locksOn')}>{action.lockingOn && formatDay(action.lockingOn, today)}</Fact>
      <Fact name={i18n.t('actions.clearedOn')}>{at(action.clearedAt)}</Fact>
      {LABEL_KINDS.map((kind) => (
        <LabelFact key={kind} kind={kind} value={action[kind]} onFilter={onFilter} />
      ))}
      <Fact name={i18n.t('actions.tracker')}>{own(action.trackerName)}</Fact>
      <Fact name={i18n.t('actions.promoCode')}>{own(action.promoCode)}</Fact>
      <Fact name={i18n.t('actions.referrer')}>{own(action.referringDomain)}</Fact>
      <Fact name={i18n.t('actions.country')}>{own(action.customerCountry)}</Fact>
      <Fact name={i18n.t('actions.orderId')}>{own(action.orderId)}</Fact>
      <Fact name={i18n.t('actions.actionId')}>{own(action.id)}</Fact>
    </dl>
  );
}

/** A text of somebody else's keeps its own direction. */
function own(text: string) {
  return text !== '' && <bdi>{text}</bdi>;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === '' || children === null || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface LabelFactProps {
  kind: LabelKind;
  value: string;
  onFilter: ActionFactsProps['onFilter'];
}

function LabelFact({ kind, value, onFilter }: LabelFactProps) {
  if (value === '') return null;
  return (
    <Fact name={labelName(kind)}>
      <button
        type="button"
        class="fact-link"
        title={i18n.t('actions.onlyLabel', [isolate(value)])}
        onClick={() => onFilter({ labels: { [kind]: value } })}
      >
        <bdi>{value}</bdi>
      </button>
    </Fact>
  );
}
