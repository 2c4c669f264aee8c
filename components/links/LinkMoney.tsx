import { i18n } from '#i18n';
import type { LinkEarningLine, LinkEarnings } from '@/lib/domain/link-earnings';
import { Figure } from '../Figure';
import { formatCount, formatMoney } from '../format/money';
import type { MoneyState } from '../icons/StateIcon';
import { StateIcon } from '../icons/StateIcon';
import './history.css';

const STATES: readonly MoneyState[] = ['approved', 'pending', 'reversed'];

const STATE_NAMES: Record<MoneyState, () => string> = {
  approved: () => i18n.t('links.money.approved'),
  pending: () => i18n.t('links.money.pending'),
  reversed: () => i18n.t('links.money.reversed'),
};

/** A link's payout by state, a line for each currency and state there is; currencies are never added. */
export function LinkMoney({ earnings }: { earnings: LinkEarnings }) {
  const lines = STATES.flatMap((state) => earnings.lines.filter((line) => line.state === state));
  if (lines.length === 0) return <span class="soft-text">{i18n.t('links.money.none')}</span>;
  return (
    <ul class="link-money">
      {lines.map((line) => (
        <MoneyLine key={`${line.state} ${line.currency}`} line={line} />
      ))}
    </ul>
  );
}

function MoneyLine({ line }: { line: LinkEarningLine }) {
  const { state, currency, count } = line;
  if (state === 'other') return null;
  const amount = state === 'reversed' ? line.intendedPayout : line.payout;
  return (
    <li class={`money-${state}`}>
      <StateIcon state={state} /> <span class="visually-hidden">{STATE_NAMES[state]()}</span>
      <Figure name={`link-${state}`} value={`${amount} ${currency}`}>
        {formatMoney(amount, currency)}
      </Figure>{' '}
      <span class="soft-text">{formatCount(count)}</span>
    </li>
  );
}
