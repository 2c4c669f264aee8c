import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { day, decimal, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import type { ActionState, StoredAction } from './action';
import { fromDayNumber, fromSeconds, STATES, toColumns } from './columns';
import { floatAt, moneyAt } from './columns-money';
import { numberAt } from './columns-number';
import { isSamePacked, packColumns, unpackColumns } from './columns-packed';
import { textAt } from './columns-text';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', 'same', 'שלום', '<b>'));
const amount = fc.oneof(
  fc.constantFrom(
    '0',
    '-0',
    '0.00',
    '-4.00',
    '007',
    '12345678.90',
    '0.0001',
    '99999999999999999999.123456789',
  ),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(99_999))
    .map(([whole, rest]) => `${whole}.${rest}`),
);
const moment = fc
  .integer({ min: 86_400, max: 4_000_000_000 })
  .map((seconds) => instant(`${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`));

const action = fc
  .record({
    id: text,
    orderId: text,
    programId: text,
    programName: text,
    currency: text,
    payout: amount,
    intendedPayout: amount,
    saleAmount: amount,
    state: fc.constantFrom<ActionState>('pending', 'approved', 'reversed', 'other'),
    stateText: text,
    eventAt: moment,
    clearedAt: fc.option(moment),
    lockingOn: fc.option(moment.map((at) => day(at.slice(0, 10)))),
    subId1: text,
    subId2: text,
    subId3: text,
    sharedId: text,
    seenAt: moment,
  })
  .map(({ seenAt, ...some }) => withChangeAt(aStoredAction(some), seenAt));

function withChangeAt(one: StoredAction, seenAt: StoredAction['firstSeenAt']): StoredAction {
  return { ...one, history: [...one.history, { seenAt, state: one.state, payout: one.payout }] };
}

describe('columns', () => {
  it('hold every row exactly as its action has it', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const columns = unpackColumns(packColumns(toColumns(actions)));
        expect(columns.count).toBe(actions.length);
        for (const [row, one] of actions.entries())
          expect({
            id: textAt(columns.ids, row),
            orderId: textAt(columns.orderIds, row),
            programId: textAt(columns.programIds, row),
            programName: textAt(columns.programNames, row),
            currency: textAt(columns.currencies, row),
            payout: moneyAt(columns.payouts, row),
            intendedPayout: moneyAt(columns.intendedPayouts, row),
            saleAmount: moneyAt(columns.saleAmounts, row),
            state: STATES[numberAt(columns.states, row)],
            stateText: textAt(columns.stateTexts, row),
            eventAt: fromSeconds(numberAt(columns.eventSeconds, row)),
            clearedAt: fromSeconds(numberAt(columns.clearedSeconds, row)),
            lockingOn: fromDayNumber(numberAt(columns.lockingDays, row)),
            subId1: textAt(columns.subIds1, row),
            subId2: textAt(columns.subIds2, row),
            subId3: textAt(columns.subIds3, row),
            sharedId: textAt(columns.sharedIds, row),
            changedAt: fromSeconds(numberAt(columns.changedSeconds, row)),
          }).toEqual({
            ...Object.fromEntries(FIELDS.map((field) => [field, one[field]])),
            changedAt: one.history.at(-1)?.seenAt,
          });
      }),
      { numRuns: trials(100, 5_000) },
    );
  });

  it('are near enough as floats to be sorted', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (amounts) => {
        const { payouts } = toColumns(amounts.map((payout) => aStoredAction({ payout })));
        for (const [row, one] of amounts.entries()) expect(floatAt(payouts, row)).toBeCloseTo(Number(one), 6);
      }),
    );
  });

  it('take little room: a column of one value is that value, one of few their codes', () => {
    const actions = Array.from({ length: 300 }, (_, row) =>
      aStoredAction({ id: `1000.1.${row}`, programId: String(row % 3), payout: `${row}.25` }),
    );
    const { currencies, programIds, payouts } = toColumns(actions);
    expect(currencies).toEqual({ text: 'USD', ends: Uint8Array.of(3), codes: null });
    expect(programIds).toMatchObject({ text: '012', ends: Uint8Array.of(1, 2, 3) });
    expect(programIds.codes).toBeInstanceOf(Uint8Array);
    expect(payouts.units).toBeInstanceOf(Uint16Array);
    expect(payouts.scales).toEqual(Uint8Array.of(2));
  });
});

const FIELDS = [
  'id',
  'orderId',
  'programId',
  'programName',
  'currency',
  'payout',
  'intendedPayout',
  'saleAmount',
  'state',
  'stateText',
  'eventAt',
  'clearedAt',
  'lockingOn',
  'subId1',
  'subId2',
  'subId3',
  'sharedId',
] as const;

describe('the comparison of columns', () => {
  const packed = (...actions: StoredAction[]) => packColumns(toColumns(actions));
  const two = () => packed(aStoredAction({ id: 'a' }), aStoredAction({ id: 'b', payout: '7.5' }));

  it('finds the same day the same, whatever key it is kept under', () => {
    expect(isSamePacked(two(), { ...two(), day: '2026-11-10' } as never)).toBe(true);
    expect(isSamePacked(undefined, undefined)).toBe(true);
  });

  it.each([
    ['missing', () => undefined],
    ['of one action more', () => packed(...[...'abc'].map((id) => aStoredAction({ id })))],
    ['off by a cent', () => packed(aStoredAction({ id: 'a' }), aStoredAction({ id: 'b', payout: '7.6' }))],
    ['of other ids', () => packed(aStoredAction({ id: 'a' }), aStoredAction({ id: 'c', payout: '7.5' }))],
    ['of an amount no number holds', () => ({ ...two(), odd: '[[{"row":0,"text":"007"}],[],[]]' })],
  ])('finds one that is %s different', (_, other) => {
    expect(isSamePacked(two(), other())).toBe(false);
  });

  it('keeps an amount apart from the same amount with more noughts', () => {
    const of = (payout: string) => packed(aStoredAction({ payout }));
    expect(isSamePacked(of('7.5'), of('7.50'))).toBe(false);
    expect(moneyAt(unpackColumns(of('7.50')).payouts, 0)).toBe(decimal('7.50'));
  });
});
