import { type Columns, STATES } from './columns';
import { numberAt } from './columns-number';
import { codeAt, listValues, type TextColumn } from './columns-text';
import type { Day, DayRange } from './day';
import { compareDecimals, sumDecimals, ZERO } from './money';
import type { Figures, MoneyFigures } from './performance';
import { addUnits, createUnitSum, totalOf, type UnitSum } from './unit-sum';

/** What a partner writes on links, and impact.com gives back with every action. */
export const LABEL_FIELDS = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;

export type LabelField = (typeof LABEL_FIELDS)[number];

export type GroupBy = LabelField | 'program';

export interface LabelFilter {
  program?: string;
  /** A label's value; "" for actions without one. */
  label?: { field: LabelField; value: string };
}

export interface LabelQuestion {
  by: GroupBy;
  filter: LabelFilter;
  range: DayRange;
  compared: DayRange | null;
}

export interface LabelFigures {
  /** The label, "" where there is none; or the program's id. */
  value: string;
  /** Of programs, as impact.com wrote it with the action last seen. */
  name: string;
  figures: Figures;
  before: Figures | null;
}

export interface LabelTable {
  rows: LabelFigures[];
  /** Values beyond the most that are told apart, together; `null` when there is none. */
  rest: Figures | null;
}

export interface LabelCounter {
  /** One day's actions. Of very many different values, those of the days visited first are told apart. */
  visit(day: Day, columns: Columns): void;
  result(): LabelTable;
}

/** A partner may write an id of each click on its links: a million of them would not fit in memory. */
export const MOST_VALUES = 50_000;

/** Counts actions by what they are labelled with. Clicks carry no labels, so there are no rates per click. */
export function createLabelCounter(
  { by, filter, range, compared }: LabelQuestion,
  most = MOST_VALUES,
): LabelCounter {
  const now = createGroups(most);
  const before = createGroups(most);
  const names = new Map<string, string>();
  return {
    visit(day, columns) {
      const groups = within(day, range) ? now : within(day, compared) ? before : null;
      if (!groups) return;
      countDay(groups, columns, by, filter);
      if (by === 'program') noteNames(names, columns);
    },
    result: () => {
      const values = new Set([...now.named.keys(), ...before.named.keys()]);
      const rows = [...values].map((value) => ({
        value,
        name: names.get(value) ?? value,
        figures: finish(now.named.get(value)),
        before: compared && finish(before.named.get(value)),
      }));
      return { rows, rest: now.rest.size > 0 ? finish(now.rest) : null };
    },
  };
}

interface Groups {
  named: Map<string, GroupSums>;
  rest: GroupSums;
  most: number;
}

function createGroups(most: number): Groups {
  return { named: new Map(), rest: new Map(), most };
}

interface Sums {
  count: number;
  payout: UnitSum;
  intended: UnitSum;
  sale: UnitSum;
}

/** By currency, then by the code of the state. */
type GroupSums = Map<string, Sums[]>;

const COLUMN_OF: Record<GroupBy, (columns: Columns) => TextColumn> = {
  subId1: ({ subIds1 }) => subIds1,
  subId2: ({ subIds2 }) => subIds2,
  subId3: ({ subIds3 }) => subIds3,
  sharedId: ({ sharedIds }) => sharedIds,
  program: ({ programIds }) => programIds,
};

function countDay(groups: Groups, columns: Columns, by: GroupBy, filter: LabelFilter): void {
  const column = COLUMN_OF[by](columns);
  // A day has few different values: each is looked up once and not once per action.
  const values = listValues(column);
  const byCode: (GroupSums | undefined)[] = [];
  const currencies = listValues(columns.currencies);
  const passes = toTest(columns, filter);
  for (let row = 0; row < columns.count; row += 1) {
    if (!passes(row)) continue;
    const code = codeAt(column, row);
    const group = byCode[code] ?? groupOf(groups, values[code] ?? '');
    byCode[code] = group;
    addRow(sumsOf(group, currencies[codeAt(columns.currencies, row)] ?? ''), columns, row);
  }
}

/** Whether a row is asked for; a filter's own value is found in the day's list first. */
function toTest(columns: Columns, { program, label }: LabelFilter): (row: number) => boolean {
  const tests = [
    ...(program === undefined ? [] : [isOneOf(columns.programIds, program)]),
    ...(label === undefined ? [] : [isOneOf(COLUMN_OF[label.field](columns), label.value)]),
  ];
  return (row) => tests.every((test) => test(row));
}

function isOneOf(column: TextColumn, wanted: string): (row: number) => boolean {
  const codes = new Set(listValues(column).flatMap((value, code) => (value === wanted ? [code] : [])));
  return (row) => codes.has(codeAt(column, row));
}

function addRow(byState: Sums[], columns: Columns, row: number): void {
  const code = numberAt(columns.states, row);
  const sums = byState[code] ?? createSums();
  byState[code] = sums;
  sums.count += 1;
  addUnits(sums.payout, columns.payouts, row);
  addUnits(sums.intended, columns.intendedPayouts, row);
  addUnits(sums.sale, columns.saleAmounts, row);
}

function createSums(): Sums {
  return { count: 0, payout: createUnitSum(), intended: createUnitSum(), sale: createUnitSum() };
}

function groupOf({ named, rest, most }: Groups, value: string): GroupSums {
  const known = named.get(value);
  if (known) return known;
  if (named.size >= most) return rest;
  const group: GroupSums = new Map();
  named.set(value, group);
  return group;
}

function sumsOf(group: GroupSums, currency: string): Sums[] {
  const sums = group.get(currency) ?? [];
  group.set(currency, sums);
  return sums;
}

function noteNames(names: Map<string, string>, columns: Columns): void {
  const ids = listValues(columns.programIds);
  const given = listValues(columns.programNames);
  for (let row = 0; row < columns.count; row += 1) {
    const id = ids[codeAt(columns.programIds, row)] ?? '';
    if (!names.has(id)) names.set(id, given[codeAt(columns.programNames, row)] ?? '');
  }
}

function within(day: Day, range: DayRange | null): boolean {
  return range !== null && day >= range.from && day <= range.to;
}

function finish(group: GroupSums | undefined): Figures {
  const counts = { pending: 0, approved: 0, reversed: 0, other: 0 };
  for (const byState of group?.values() ?? [])
    for (const [code, sums] of byState.entries()) {
      const state = STATES[code];
      if (sums && state) counts[state] += sums.count;
    }
  const money = [...(group ?? [])].map(([currency, byState]) => finishMoney(currency, byState));
  return { counts, money: money.sort(byPayout), clicks: null, clickedActions: 0 };
}

function finishMoney(currency: string, sums: readonly Sums[]): MoneyFigures {
  const of = (state: (typeof STATES)[number]) => {
    const own = sums[STATES.indexOf(state)];
    const payout = state === 'reversed' ? own?.intended : own?.payout;
    return { count: own?.count ?? 0, payout: payout ? totalOf(payout) : ZERO };
  };
  const byState = {
    pending: of('pending'),
    approved: of('approved'),
    reversed: of('reversed'),
    other: of('other'),
  };
  const standing = sums.filter((one, code) => one && STATES[code] !== 'reversed');
  return {
    currency,
    payout: sumDecimals([byState.approved.payout, byState.pending.payout]),
    byState,
    saleAmount: sumDecimals(standing.map(({ sale }) => totalOf(sale))),
    clickedPayout: ZERO,
  };
}

function byPayout(left: MoneyFigures, right: MoneyFigures): number {
  return compareDecimals(right.payout, left.payout) || left.currency.localeCompare(right.currency);
}
