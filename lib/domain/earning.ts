import type { Action, ActionState } from './action';
import type { Day } from './day';
import type { ProgramId } from './id';
import { createDecimalSum, type Decimal, type DecimalSum } from './money';

/** The sums of one currency and state within a day. */
export interface SumLine {
  currency: string;
  state: ActionState;
  count: number;
  payout: Decimal;
  /** What was first tracked: for reversed actions, the money that was lost. */
  intendedPayout: Decimal;
  saleAmount: Decimal;
}

/** Those of one program. */
export interface EarningLine extends SumLine {
  programId: ProgramId;
}

/** Pending money by the day it locks. */
export interface LockLine {
  on: Day;
  currency: string;
  count: number;
  payout: Decimal;
}

/** What one day came to, program by program. */
export interface EarningDay {
  lines: EarningLine[];
}

/** What one day came to over all programs: a few lines, however many programs and actions it has. */
export interface SumDay {
  lines: SumLine[];
  locks: LockLine[];
}

/** What the pages show of one day; always derived from the day's actions as a whole, never incremented. */
export interface DayTotals {
  earnings: EarningDay;
  sums: SumDay;
}

export function summarizeDay(actions: readonly Action[]): DayTotals {
  const lines = summarizePrograms(actions);
  return { earnings: { lines }, sums: { lines: sumPrograms(lines), locks: summarizeLocks(actions) } };
}

/** The lines of a day over all its programs. */
export function sumPrograms(lines: readonly EarningLine[]): SumLine[] {
  const groups = groupBy(lines, ({ currency, state }) => JSON.stringify([currency, state]));
  return [...groups.values()].map((group) => ({
    currency: group[0].currency,
    state: group[0].state,
    count: group.reduce((sum, { count }) => sum + count, 0),
    ...sumAmounts(group),
  }));
}

function summarizePrograms(actions: readonly Action[]): EarningLine[] {
  const groups = groupBy(actions, (action) =>
    JSON.stringify([action.programId, action.currency, action.state]),
  );
  return [...groups.values()].map(toEarningLine);
}

function toEarningLine(group: NonEmpty<Action>): EarningLine {
  const { programId, currency, state } = group[0];
  return { programId, currency, state, count: group.length, ...sumAmounts(group) };
}

type Amounts = Pick<SumLine, 'payout' | 'intendedPayout' | 'saleAmount'>;

function sumAmounts(items: readonly Amounts[]): Amounts {
  return {
    payout: sumOf(items, ({ payout }) => payout),
    intendedPayout: sumOf(items, ({ intendedPayout }) => intendedPayout),
    saleAmount: sumOf(items, ({ saleAmount }) => saleAmount),
  };
}

function summarizeLocks(actions: readonly Action[]): LockLine[] {
  const pending = actions.filter((action) => action.state === 'pending');
  const groups = groupBy(pending, (action) => JSON.stringify([action.lockingOn, action.currency]));
  return [...groups.values()].flatMap((group) => {
    const { lockingOn: on, currency } = group[0];
    return on === null ? [] : [{ on, currency, count: group.length, payout: sumOf(group, (a) => a.payout) }];
  });
}

type NonEmpty<Item> = [Item, ...Item[]];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, NonEmpty<Item>> {
  const groups = new Map<string, NonEmpty<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function sumOf<Item>(items: readonly Item[], amountOf: (item: Item) => Decimal): Decimal {
  const sum: DecimalSum = createDecimalSum();
  for (const item of items) sum.add(amountOf(item));
  return sum.total();
}
