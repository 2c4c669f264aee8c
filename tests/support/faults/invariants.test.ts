import { describe, expect, it } from 'vitest';
import { fromExact, toExact } from '../journeys/exact.ts';
import { type Dump, type MoneyLine, NOTHING } from './dump.ts';
import { findBroken } from './invariants.ts';
import { readRecorded } from './recorded.ts';

/** A sound database, recorded from real runs, to be broken in one place. */
function aDump(damage: (dump: Dump) => void = () => undefined): Dump {
  const dump = { ...NOTHING, ...readRecorded(2).stores } as unknown as Dump;
  damage(dump);
  return dump;
}

describe('the invariants of the database', () => {
  it('hold of what real runs wrote', () => {
    expect(findBroken(aDump())).toEqual([]);
  });

  it('hold of the lists that there are from version 3 on', () => {
    const listed = (dump: Dump) => {
      const columnDays = dump.actionDays.map(({ day, actions }) => ({ day, count: actions.length }));
      Object.assign(dump, { version: 3, columnDays });
    };
    expect(findBroken(aDump(listed))).toEqual([]);
    const missing = findBroken(aDump((dump) => [listed(dump), dump.columnDays.pop()]));
    expect(missing).toEqual([expect.stringContaining('undefined rows are listed')]);
    const short = findBroken(
      aDump((dump) => [listed(dump), Object.assign(dump.columnDays[0]!, { count: 0 })]),
    );
    expect(short).toHaveLength(1);
  });

  it('hold of the sums over all programs that there are from version 4 on', () => {
    const summed = (dump: Dump) => {
      const columnDays = dump.actionDays.map(({ day, actions }) => ({ day, count: actions.length }));
      const sumDays = dump.earningDays.map((one) => ({ ...one, lines: addUp(one.lines) }));
      Object.assign(dump, { version: 4, columnDays, sumDays });
    };
    expect(findBroken(aDump(summed))).toEqual([]);
    for (const damage of [
      ({ sumDays }: Dump) => sumDays.pop(),
      ({ sumDays }: Dump) => (sumDays[3]!.lines[0]!.payout = '0.01'),
      ({ sumDays }: Dump) => sumDays.find(({ locks }) => locks.length > 0)!.locks.pop(),
      ({ sumDays }: Dump) => delete sumDays.find(({ open }) => open)!.open,
    ])
      expect(findBroken(aDump((dump) => [summed(dump), damage(dump)]))).toHaveLength(1);
  });

  it.each<[string, (dump: Dump) => void]>([
    [
      'an action that is kept twice',
      ({ actionDays }) => actionDays[0]!.actions.push(actionDays[1]!.actions[0]!),
    ],
    ['rows whose totals are missing', ({ earningDays }) => earningDays.pop()],
    ['totals whose rows are missing', ({ actionDays }) => actionDays.pop()],
    ['a sum that is off by a cent', ({ earningDays }) => (earningDays[3]!.lines[0]!.payout = '0.01')],
    ['a day that is not marked open', ({ earningDays }) => earningDays.map((one) => delete one.open)],
    ['a place that is missing', ({ places }) => places.pop()],
    [
      'a place that leads elsewhere',
      ({ places }) => Object.assign(places[0]!.days, { [Object.keys(places[0]!.days)[0]!]: '2020-01-01' }),
    ],
    ['an approval without an alert', ({ alerts }) => alerts.pop()],
    ['an alert without an approval', ({ alerts }) => alerts.push({ ...alerts[0]!, id: 'approval:none:2' })],
  ])('find %s', (_, damage) => {
    expect(findBroken(aDump(damage))).not.toEqual([]);
  });
});

/** The lines of programs added up by currency and state. */
function addUp(lines: readonly MoneyLine[]): MoneyLine[] {
  const groups = Map.groupBy(lines, ({ currency, state }) => `${currency} ${state}`);
  const sum = (some: readonly MoneyLine[], what: 'payout' | 'intendedPayout' | 'saleAmount') =>
    fromExact(some.reduce((total, line) => total + toExact(line[what]), 0n));
  return [...groups.values()].map((some) => ({
    currency: some[0]!.currency,
    state: some[0]!.state,
    count: some.reduce((total, { count }) => total + count, 0),
    payout: sum(some, 'payout'),
    intendedPayout: sum(some, 'intendedPayout'),
    saleAmount: sum(some, 'saleAmount'),
  }));
}
