import type { ActionState } from './action';
import { type Columns, STATES } from './columns';
import { numberAt } from './columns-number';
import { createUnitSum, type UnitSum } from './columns-sum';
import { codeAt, valueAt } from './columns-text';
import type { Decimal } from './money';

/** The sums of one currency's actions in one state. */
export interface StateTotal {
  state: ActionState;
  count: number;
  payout: Decimal;
  /** What was first tracked: for reversed actions, the money that was lost. */
  intendedPayout: Decimal;
  saleAmount: Decimal;
}

/** Of one currency: currencies are never added together. */
export interface CurrencyTotals {
  currency: string;
  count: number;
  /** In the order of `STATES`; those without an action are missing. */
  states: StateTotal[];
}

export interface TotalsBuilder {
  add(columns: Columns, rows: readonly number[]): void;
  /** The currency of most actions first. */
  totals(): CurrencyTotals[];
}

interface Sums {
  count: number;
  payout: UnitSum;
  intendedPayout: UnitSum;
  saleAmount: UnitSum;
}

/** Adds up rows as they are found, exactly. */
export function createTotals(): TotalsBuilder {
  const currencies = new Map<string, (Sums | undefined)[]>();
  return {
    add(columns, rows) {
      const sums = Array.from(columns.currencies.ends, (_, code) =>
        ofCurrency(currencies, valueAt(columns.currencies, code)),
      );
      for (const row of rows) addRow(columns, row, sums[codeAt(columns.currencies, row)] ?? []);
    },
    totals: () =>
      [...currencies]
        .map(([currency, states]) => toCurrencyTotals(currency, states))
        .filter(({ count }) => count > 0)
        .sort((left, right) => right.count - left.count || (left.currency < right.currency ? -1 : 1)),
  };
}

function ofCurrency(currencies: Map<string, (Sums | undefined)[]>, currency: string): (Sums | undefined)[] {
  const known = currencies.get(currency) ?? [];
  currencies.set(currency, known);
  return known;
}

function addRow(columns: Columns, row: number, states: (Sums | undefined)[]): void {
  const code = numberAt(columns.states, row);
  const sums = states[code] ?? {
    count: 0,
    payout: createUnitSum(),
    intendedPayout: createUnitSum(),
    saleAmount: createUnitSum(),
  };
  states[code] = sums;
  sums.count += 1;
  sums.payout.add(columns.payouts, row);
  sums.intendedPayout.add(columns.intendedPayouts, row);
  sums.saleAmount.add(columns.saleAmounts, row);
}

function toCurrencyTotals(currency: string, sums: readonly (Sums | undefined)[]): CurrencyTotals {
  const states = STATES.flatMap((state, code): StateTotal[] => {
    const one = sums[code];
    if (!one) return [];
    return [
      {
        state,
        count: one.count,
        payout: one.payout.total(),
        intendedPayout: one.intendedPayout.total(),
        saleAmount: one.saleAmount.total(),
      },
    ];
  });
  return { currency, count: states.reduce((sum, { count }) => sum + count, 0), states };
}
