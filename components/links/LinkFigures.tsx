import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { Figure } from '../Figure';
import { formatDay } from '../format/days';
import { formatCount, formatMoneyRatio } from '../format/money';
import { LinkMoney } from './LinkMoney';
import './history.css';

const UNKNOWN = '–';

/** The cells of what a link earned: clicks, actions, payout, EPC, last action. Unknown is a dash, never zero. */
export function LinkFigures({ earnings, today }: { earnings: LinkEarnings | undefined; today: Day }) {
  if (!earnings || earnings.trace.kind === 'none') return <UnknownFigures earnings={earnings} />;
  const { clicks, actions, epc, lastActionOn } = earnings;
  return (
    <>
      <td class="number">
        <Figure name="link-clicks" value={clicks === null ? '' : String(clicks)}>
          {clicks === null ? UNKNOWN : formatCount(clicks)}
        </Figure>
      </td>
      <td class="number">
        <Figure name="link-actions" value={String(actions)}>
          {formatCount(actions)}
        </Figure>
      </td>
      <td class="number">
        <LinkMoney earnings={earnings} />
        {earnings.trace.kind === 'labels' && <span class="shared-mark">{i18n.t('links.trace.shared')}</span>}
      </td>
      <td class="number">
        {epc.length === 0
          ? UNKNOWN
          : epc.map(({ currency, amount }) => <div key={currency}>{formatMoneyRatio(amount, currency)}</div>)}
      </td>
      <td class="number">{lastActionOn === null ? UNKNOWN : formatDay(lastActionOn, today)}</td>
    </>
  );
}

function UnknownFigures({ earnings }: { earnings: LinkEarnings | undefined }) {
  return (
    <td colSpan={5} class="soft-text untraced">
      {earnings ? i18n.t('links.trace.none') : i18n.t('links.trace.adding')}
    </td>
  );
}
