import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction, aStoredAction } from '@/tests/support/actions';
import { decimal, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import type { Action, ActionState, StoredAction } from './action';
import { summarizeDay } from './earning';
import { toActionId } from './id';
import { type DayReading, type MergedDay, mergeDay } from './merge-day';

const FIRST = instant('2026-11-12T00:00:00Z');
const LATER = instant('2026-11-13T00:00:00Z');

function read(stored: readonly StoredAction[], actions: Action[], some: Partial<DayReading> = {}): MergedDay {
  return mergeDay(stored, { actions, whole: false, unreadable: new Set(), seenAt: LATER, ...some });
}

const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id);

describe('laying a reading over a day', () => {
  it('keeps what a partial reading does not mention', () => {
    const merged = read([aStoredAction({ id: 'a' }), aStoredAction({ id: 'b' })], [anAction({ id: 'c' })]);
    expect(idsOf(merged.actions)).toEqual(['a', 'b', 'c']);
    expect(merged.gone).toEqual([]);
  });

  it('takes away what a whole reading no longer holds, and says so', () => {
    const stored = [aStoredAction({ id: 'a' }), aStoredAction({ id: 'b' })];
    const merged = read(stored, [anAction({ id: 'a' })], { whole: true });
    expect(idsOf(merged.actions)).toEqual(['a']);
    expect(idsOf(merged.gone)).toEqual(['b']);
    expect(merged.changed).toBe(true);
  });

  it('keeps what came but could not be read, even from a whole reading', () => {
    const unreadable = new Set([toActionId('b')]);
    const merged = read([aStoredAction({ id: 'b' })], [], { whole: true, unreadable });
    expect(idsOf(merged.actions)).toEqual(['b']);
    expect(merged.gone).toEqual([]);
    expect(merged.changed).toBe(false);
  });

  it('has nothing to write when a whole reading brings what is known', () => {
    const merged = read([aStoredAction({ id: 'a' })], [anAction({ id: 'a' })], { whole: true });
    expect(merged.changed).toBe(false);
  });

  it('writes a change of any field, though only state and payout make history', () => {
    const merged = read([aStoredAction({ id: 'a' })], [anAction({ id: 'a', subId1: 'newsletter' })]);
    expect(merged.changed).toBe(true);
    expect(merged.actions[0]?.subId1).toBe('newsletter');
    expect(merged.actions[0]?.history).toHaveLength(1);
  });

  it('remembers each state and payout with the moment it was seen, and when the action was first seen', () => {
    const seen = read([], [anAction({ id: 'a', payout: '10.00' })], { seenAt: FIRST }).actions;
    const [action] = read(seen, [anAction({ id: 'a', state: 'approved', payout: '9.50' })]).actions;
    expect(action?.firstSeenAt).toBe(FIRST);
    expect(action?.history).toEqual([
      { seenAt: FIRST, state: 'pending', payout: '10.00' },
      { seenAt: LATER, state: 'approved', payout: '9.50' },
    ]);
  });
});

describe('the actions of a day', () => {
  const at = (time: string, id: string) => anAction({ id, eventAt: instant(`2026-11-10T${time}Z`) });
  const early = at('08:00:00', 'z');
  const late = at('20:00:00', 'a');
  const twins = ['k', 'l', 'm'].map((id) => at('12:00:00', id));
  const inOrder = ['z', 'k', 'l', 'm', 'a'];

  it('stand in the order of their events, those of one moment in the order of their ids', () => {
    const [k, l, m] = twins as [Action, Action, Action];
    for (const rows of [
      [early, k, l, m, late],
      [late, m, l, k, early],
      [l, late, k, early, m],
      [m, early, k, late, l],
    ])
      expect(idsOf(read([], rows).actions)).toEqual(inOrder);
  });

  it('are written again in that order when they were stored in another', () => {
    const stored = read([], [early, ...twins, late]).actions;
    const merged = read(stored.toReversed(), []);
    expect(idsOf(merged.actions)).toEqual(inOrder);
    expect(merged.changed).toBe(true);
    expect(read(stored, []).changed).toBe(false);
  });
});

describe('what moved', () => {
  const stored = aStoredAction({ id: 'a', payout: '10.00' });

  it('is an action known before that has another state or payout, as it was and as it is', () => {
    const { moved } = read([stored], [anAction({ id: 'a', state: 'approved', payout: '10.00' })]);
    expect(moved).toMatchObject([{ before: stored, after: { id: 'a', state: 'approved' } }]);
    expect(read([stored], [anAction({ id: 'a', payout: '9.50' })]).moved).toHaveLength(1);
  });

  it('is no action never seen before, and none of which something else changed', () => {
    expect(read([], [anAction({ id: 'a', state: 'approved' })]).moved).toEqual([]);
    expect(read([stored], [anAction({ id: 'a', payout: '10.00', subId1: 'letter' })]).moved).toEqual([]);
  });
});

const someAction = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    state: fc.constantFrom<ActionState>('pending', 'approved', 'reversed', 'other'),
    payout: fc.constantFrom('0', '10.00', '9.5', '-3.25'),
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
  })
  .map((some) => anAction(some));
const someReading = fc.uniqueArray(someAction, { selector: ({ id }) => id });
const runs = { numRuns: trials(500, 10_000) };

/** Totals of a day, in an order that does not depend on the order of its rows. */
function totalsOf(actions: readonly Action[]): string[] {
  return summarizeDay(actions)
    .earnings.lines.map((line) => JSON.stringify(line))
    .sort();
}

describe('a day read again', () => {
  it('changes nothing the second time, whatever was stored and read', () => {
    fc.assert(
      fc.property(someReading, someReading, fc.boolean(), (before, now, whole) => {
        const stored = read([], before, { seenAt: FIRST }).actions;
        const once = read(stored, now, { whole });
        const twice = read(once.actions, now, { whole, seenAt: instant('2026-11-14T00:00:00Z') });
        expect(twice).toMatchObject({ changed: false, moved: [], gone: [] });
        expect(twice.actions).toEqual(once.actions);
      }),
      runs,
    );
  });

  it('has the same totals in any order of its rows', () => {
    fc.assert(
      fc.property(someReading, someReading, fc.boolean(), (before, now, whole) => {
        const stored = read([], before).actions;
        const forward = read(stored, now, { whole }).actions;
        const backward = read(stored.toReversed(), now.toReversed(), { whole }).actions;
        expect(totalsOf(backward)).toEqual(totalsOf(forward));
      }),
      runs,
    );
  });

  it('holds each id once, and exactly the rows of a whole reading', () => {
    fc.assert(
      fc.property(someReading, someReading, (before, now) => {
        const { actions } = read(read([], before).actions, now, { whole: true });
        expect(idsOf(actions).toSorted()).toEqual(idsOf(now).toSorted());
        expect(totalsOf(actions)).toEqual(totalsOf(now));
      }),
      runs,
    );
  });

  it('counts a row once that came on two pages', () => {
    const row = anAction({ id: 'a', payout: '10.00' });
    const { actions } = read([], [row, { ...row }], { whole: true });
    expect(summarizeDay(actions).earnings.lines).toMatchObject([{ count: 1, payout: decimal('10.00') }]);
  });
});
