// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in view; a grid says how many there are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row (aria-activedescendant).
import type { ComponentChildren } from 'preact';
import type { ListedRow } from '@/lib/domain/action-list';
import { fromDayNumber, STATES } from '@/lib/domain/columns';
import { moneyAt } from '@/lib/domain/columns-money';
import { numberAt } from '@/lib/domain/columns-number';
import { textAt } from '@/lib/domain/columns-text';
import type { Day } from '@/lib/domain/day';
import { isZeroDecimal } from '@/lib/domain/money';
import { formatDay } from '../format/days';
import { formatMoney } from '../format/money';
import { StateBadge } from './StateBadge';

interface ActionRowProps {
  id: string;
  index: number;
  listed: ListedRow;
  /** Pixels from the top of the rows. */
  top: number;
  current: boolean;
  open: boolean;
  today: Day;
  onOpen: () => void;
}

/** One action in a line. */
export function ActionRow({ id, index, listed, top, current, open, today, onOpen }: ActionRowProps) {
  const { columns, row } = listed;
  const state = STATES[numberAt(columns.states, row)] ?? 'other';
  const lockingOn = fromDayNumber(numberAt(columns.lockingDays, row));
  const orderId = textAt(columns.orderIds, row);
  const currency = textAt(columns.currencies, row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for its current row.
    <div
      id={id}
      role="row"
      class="action-row"
      aria-rowindex={index + 2}
      aria-selected={open}
      data-current={current}
      data-testid="action-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <Cell at={1}>{formatDay(columns.day, today)}</Cell>
      <Cell at={2}>
        <StateBadge state={state} text={textAt(columns.stateTexts, row)} />
      </Cell>
      <Cell at={3}>
        <bdi>{textAt(columns.programNames, row) || textAt(columns.programIds, row)}</bdi>
      </Cell>
      <Cell at={4}>
        <bdi class={orderId === '' ? 'soft' : undefined}>{orderId || textAt(columns.ids, row)}</bdi>
      </Cell>
      <Cell at={5}>
        <bdi class="soft">{textAt(columns.subIds1, row)}</bdi>
      </Cell>
      <Cell at={6} number>
        {formatMoney(moneyAt(columns.saleAmounts, row), currency)}
      </Cell>
      <Cell at={7} number>
        <Payout listed={listed} currency={currency} />
      </Cell>
      <Cell at={8} number>
        <span class="soft">{lockingOn === null ? '' : formatDay(lockingOn, today)}</span>
      </Cell>
    </div>
  );
}

/** What a reversal took away is struck through: the payout itself is nothing then. */
function Payout({ listed: { columns, row }, currency }: { listed: ListedRow; currency: string }) {
  const payout = moneyAt(columns.payouts, row);
  const intended = moneyAt(columns.intendedPayouts, row);
  const isLost = STATES[numberAt(columns.states, row)] === 'reversed' && isZeroDecimal(payout);
  if (isLost) return <s class="soft">{formatMoney(intended, currency)}</s>;
  return <strong>{formatMoney(payout, currency)}</strong>;
}

interface CellProps {
  at: number;
  number?: boolean;
  children: ComponentChildren;
}

function Cell({ at, number = false, children }: CellProps) {
  return (
    <div role="gridcell" aria-colindex={at} class={number ? 'number' : undefined}>
      {children}
    </div>
  );
}
