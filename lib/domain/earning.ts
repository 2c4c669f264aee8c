import type { Action, ActionState } from './action';
import type { Day } from './day';
import type { ProgramId } from './id';
import { createDecimalSum, type Decimal, type DecimalSum } from './money';

/** The sums of one program, currency and state within a day. */
export interface EarningLine {
  programId: ProgramId;
  currency: string;
  state: ActionState;
  count: number;
  payout: Decimal;
  /** What was first tracked: for reversed actions, the money that was lost. */
  intendedPayout: Decimal;
  saleAmount: Decimal;
}

/** Pending money by the day it locks. */
export interface LockLine {
  on: Day;
  currency: string;
  count: number;
  payout: Decimal;
}

/** What the pages show of one day; always derived from the day's actions as a whole, never incremented. */
export interface EarningDay {
  lines: EarningLine[];
  locks: LockLine[];
}

export function summarizeDay(actions: readonly Action[]): EarningDay {
  return { lines: summarizeLines(actions), locks: summarizeLocks(actions) };
}

function summarizeLines(actions: readonly Action[]): EarningLine[] {
  const groups = groupBy(actions, (action) =>
    JSON.stringify([action.programId, action.currency, action.state]),
  );
  return [...groups.values()].map(toEarningLine);
}

function toEarningLine(group: NonEmpty<Action>): EarningLine {
  const { programId, currency, state } = group[0];
  return {
    programId,
    currency,
    state,
    count: group.length,
    payout: sumOf(group, (action) => action.payout),
    intendedPayout: sumOf(group, (action) => action.intendedPayout),
    saleAmount: sumOf(group, (action) => action.saleAmount),
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
