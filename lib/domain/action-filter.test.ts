import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { day, decimal, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import type { ActionState, StoredAction } from './action';
import {
  type ActionFilter,
  countParts,
  isEverything,
  LABEL_KINDS,
  NO_FILTER,
  type ResolvedFilter,
} from './action-filter';
import {
  readActionFilter,
  readActionSort,
  writeActionFilter,
  writeActionSort,
} from './action-filter-address';
import { createMatcher } from './action-filter-match';
import { createTotals } from './action-filter-totals';
import { createActionList } from './action-list';
import { SORT_KEYS } from './action-sort';
import { toColumns } from './columns';
import { textAt } from './columns-text';
import { toProgramId } from './id';
import { createDecimalSum, type Decimal } from './money';

const ZONE = 'America/Los_Angeles';
const word = fc.constantFrom(
  '',
  'a',
  'ab',
  'Ab',
  'aba',
  'abc',
  'NW-1',
  'nw-11',
  'İx',
  'ß',
  'שלום',
  'b|c',
  '-',
);
const amount = fc.constantFrom(
  '0',
  '-4.00',
  '10',
  '10.00',
  '9.99',
  '12345678.90',
  '0.0001',
  '007',
  '1234567890123456.78',
);
const date = fc.integer({ min: 0, max: 6 }).map((index) => `2026-11-1${index}`);
const moment = fc
  .tuple(date, fc.integer({ min: 0, max: 23 }))
  .map(([on, hour]) => instant(`${on}T${String(hour).padStart(2, '0')}:30:00Z`));
const state = fc.constantFrom<ActionState>('pending', 'approved', 'reversed', 'other');
const currency = fc.constantFrom('USD', 'EUR', 'JPY');

const action: fc.Arbitrary<StoredAction> = fc
  .record({
    id: word,
    orderId: word,
    programId: word,
    programName: word,
    subId1: word,
    subId2: word,
    subId3: word,
    sharedId: word,
    currency,
    state,
    payout: amount,
    intendedPayout: amount,
    saleAmount: amount,
    lockingOn: fc.option(date.map(day)),
    clearedAt: fc.option(moment),
    changedAt: moment,
  })
  .map(({ changedAt, ...some }) => ({
    ...aStoredAction(some),
    history: [{ seenAt: changedAt, state: some.state, payout: decimal(some.payout) }],
  }));

const someDays = fc.uniqueArray(date, { maxLength: 4 }).chain((dates) =>
  fc.tuple(
    ...dates
      .toSorted()
      .reverse()
      .map((on) =>
        fc
          .array(action, { minLength: 1, maxLength: 12 })
          .map((all) => ({ on: day(on), actions: all.map((one) => ({ ...one, day: day(on) })) })),
      ),
  ),
);

const filter: fc.Arbitrary<ActionFilter> = fc.record({
  text: word,
  states: fc.uniqueArray(state, { maxLength: 2 }),
  programIds: fc.uniqueArray(word.map(toProgramId), { maxLength: 2 }),
  currencies: fc.uniqueArray(currency, { maxLength: 2 }),
  dateKind: fc.constantFrom('event', 'locking', 'cleared'),
  period: fc.option(
    fc.tuple(date, date).map(([one, other]) => ({
      kind: 'custom' as const,
      range: { from: day(one < other ? one : other), to: day(one < other ? other : one) },
    })),
  ),
  payoutFrom: fc.option(amount.map(decimal)),
  payoutTo: fc.option(amount.map(decimal)),
  changedSince: fc.option(date.map(day)),
  alerts: fc.constant(null),
  labels: fc.record({ subId1: word, subId2: word, subId3: word, sharedId: word }, { requiredKeys: [] }),
});

/** A filter mostly lets nothing through when it asks for everything at once, so parts are taken from it. */
const someFilter = fc
  .tuple(
    filter,
    fc.uniqueArray(fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof ActionFilter)[])), { maxLength: 3 }),
  )
  .map(([whole, parts]) => ({
    ...NO_FILTER,
    ...Object.fromEntries(parts.map((part) => [part, whole[part]])),
    dateKind: whole.dateKind,
  }));

const resolve = (one: ActionFilter, ids: ReadonlySet<string> | null = null): ResolvedFilter => ({
  filter: one,
  range: one.period?.kind === 'custom' ? one.period.range : null,
  ids,
  timeZone: ZONE,
});

const dayIn = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** The same, said of one action at a time. */
function belongs(one: StoredAction, { filter: asked, range, ids }: ResolvedFilter): boolean {
  const among = <Value>(values: readonly Value[], value: Value) =>
    values.length === 0 || values.includes(value);
  const { event, locking, cleared } = {
    event: one.day,
    locking: one.lockingOn,
    cleared: one.clearedAt && dayIn(one.clearedAt),
  };
  const on = { event, locking, cleared }[asked.dateKind];
  const searched = [
    one.id,
    one.orderId,
    one.programName,
    one.programId,
    one.subId1,
    one.subId2,
    one.subId3,
    one.sharedId,
  ];
  const changedAt = one.history.at(-1)?.seenAt ?? one.firstSeenAt;
  return (
    among(asked.states, one.state) &&
    among(asked.programIds, one.programId) &&
    among(asked.currencies, one.currency) &&
    (range === null || (on !== null && on >= range.from && on <= range.to)) &&
    Number(one.payout) >= Number(asked.payoutFrom ?? -Infinity) &&
    Number(one.payout) <= Number(asked.payoutTo ?? Infinity) &&
    (asked.changedSince === null || dayIn(changedAt) >= asked.changedSince) &&
    LABEL_KINDS.every((kind) => asked.labels[kind] === undefined || asked.labels[kind] === one[kind]) &&
    (ids === null || ids.has(one.id)) &&
    searched.some((text) => text.toLowerCase().includes(asked.text.trim().toLowerCase()))
  );
}

describe('a filter', () => {
  it('lets through what it would let through one by one, the newest first', () => {
    fc.assert(
      fc.property(someDays, someFilter, fc.option(fc.uniqueArray(word)), (days, asked, ids) => {
        const resolved = resolve(asked, ids && new Set(ids));
        const match = createMatcher(resolved);
        for (const { on, actions } of days) {
          const expected = actions.flatMap((one, row) => (belongs(one, resolved) ? [row] : [])).reverse();
          expect(match(toColumns(actions), on)).toEqual(expected);
        }
      }),
      { numRuns: trials(400, 20_000) },
    );
  });

  it('comes back from an address as it was, with any number of programs and currencies of any letters', () => {
    const opaque = fc.uniqueArray(
      fc.oneof(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom('a,b', '100%', '%2C', ' ', '+'),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        filter,
        opaque.map((ids) => ids.map(toProgramId)),
        opaque,
        (rest, programIds, currencies) => {
          const one = { ...rest, programIds, currencies };
          const pairs = Object.entries(writeActionFilter(one)).filter(([, value]) => value !== undefined);
          const address = new URLSearchParams(pairs as [string, string][]).toString();
          expect(readActionFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(one);
        },
      ),
      { numRuns: trials(200, 5_000) },
    );
  });

  it('of an address that names one program and one currency asks for these', () => {
    const { programIds, currencies } = readActionFilter({ program: '20101', currency: 'EUR' });
    expect([programIds, currencies]).toEqual([['20101'], ['EUR']]);
  });

  it('of an address that wrote every sign in code, or named a program twice, is read', () => {
    const { programIds, currencies } = readActionFilter({ program: '1%2C2,3,3', currency: 'A%26B' });
    expect([programIds, currencies]).toEqual([['1,2', '3'], ['A&B']]);
  });

  it('of an address nobody can mean asks for nothing', () => {
    const typed = {
      state: 'paid,',
      dates: 'sometime',
      period: '2026-13-01..x',
      min: '1,5',
      changed: 'today',
      program: ',',
    };
    expect(isEverything(readActionFilter(typed))).toBe(true);
    expect(readActionFilter({ program: '100%' }).programIds).toEqual(['100%']);
  });

  it('counts what it asks for', () => {
    const asked = {
      ...NO_FILTER,
      text: 'x',
      payoutFrom: decimal('1'),
      payoutTo: decimal('2'),
      labels: { subId1: '' },
    };
    expect(countParts(asked)).toBe(3);
  });
});

describe('an order', () => {
  it.each(SORT_KEYS.flatMap((by) => (['down', 'up'] as const).map((direction) => ({ by, direction }))))(
    'comes back from an address: %o',
    (sort) => {
      expect(readActionSort(writeActionSort(sort))).toEqual(sort);
    },
  );
});

describe('totals', () => {
  it('are exact, of each currency and state apart', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const totals = createTotals();
        for (const { actions } of days)
          totals.add(
            toColumns(actions),
            actions.map((_, row) => row),
          );
        const all = days.flatMap(({ actions }) => actions);
        for (const { currency: code, states, count } of totals.totals()) {
          expect(count).toBe(all.filter((one) => one.currency === code).length);
          for (const sums of states) {
            const group = all.filter((one) => one.currency === code && one.state === sums.state);
            expect(sums.count).toBe(group.length);
            for (const what of ['payout', 'intendedPayout', 'saleAmount'] as const)
              expect(plain(sums[what])).toBe(plain(sumOf(group.map((one) => one[what]))));
          }
        }
      }),
      { numRuns: trials(100, 5_000) },
    );
  });
});

function sumOf(amounts: Decimal[]): Decimal {
  const sum = createDecimalSum();
  for (const one of amounts) sum.add(one);
  return sum.total();
}

/** How many noughts a sum ends in depends on the order of its parts. */
const plain = (one: Decimal) => (one.includes('.') ? one.replace(/\.?0+$/, '') : one);

describe('a list', () => {
  const listOf = (by: (typeof SORT_KEYS)[number], direction: 'down' | 'up', actions: StoredAction[]) => {
    const list = createActionList({ by, direction });
    list.add({ ...toColumns(actions), day: day('2026-11-10') }, actions.map((_, row) => row).reverse());
    const made = list.list();
    return Array.from({ length: made.count }, (_, index) => {
      const one = made.at(index);
      return one && textAt(one.columns.ids, one.row);
    });
  };
  const actions = [
    aStoredAction({ id: 'a', payout: '5.00', currency: 'USD', lockingOn: day('2026-12-01') }),
    aStoredAction({ id: 'b', payout: '500', currency: 'JPY' }),
    aStoredAction({ id: 'c', payout: '7.00', currency: 'USD', lockingOn: day('2026-11-20') }),
    aStoredAction({ id: 'd', payout: '-1.00', currency: 'USD' }),
  ];

  it('is newest first, or turned round', () => {
    expect(listOf('date', 'down', actions)).toEqual(['d', 'c', 'b', 'a']);
    expect(listOf('date', 'up', actions)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('compares amounts within a currency alone', () => {
    expect(listOf('payout', 'down', actions)).toEqual(['c', 'a', 'd', 'b']);
    expect(listOf('payout', 'up', actions)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('has what does not lock at the end either way', () => {
    expect(listOf('locking', 'down', actions)).toEqual(['a', 'c', 'd', 'b']);
    expect(listOf('locking', 'up', actions)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('stays as it was while more is added', () => {
    const builder = createActionList({ by: 'date', direction: 'down' });
    const columns = { ...toColumns(actions), day: day('2026-11-10') };
    builder.add(columns, [3, 2]);
    const first = builder.list();
    builder.add(
      columns,
      Array.from({ length: 9_000 }, () => 0),
    );
    expect([first.count, first.at(2), builder.list().count]).toEqual([2, undefined, 9_002]);
  });
});
