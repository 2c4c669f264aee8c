import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { decimal, instant } from '@/tests/support/builders';
import type { ActionChange, StoredAction } from './action';
import { restoreDay } from './restore-day';

const at = (day: number) => instant(`2026-11-${String(day).padStart(2, '0')}T00:00:00Z`);
const seen = (day: number, state: 'pending' | 'approved', payout = '10.00'): ActionChange => ({
  seenAt: at(day),
  state,
  payout: decimal(payout),
});
const anActionWith = (
  history: ActionChange[],
  some: Parameters<typeof aStoredAction>[0] = {},
): StoredAction => ({
  ...aStoredAction(some),
  firstSeenAt: history[0]!.seenAt,
  history,
});
const saved = (actions: StoredAction[], some = {}) => ({
  saved: actions,
  before: at(15),
  outOfReach: false,
  ...some,
});

describe('a day gets back from a backup', () => {
  it('what its actions were before they were first seen here', () => {
    const here = anActionWith([seen(12, 'approved')], { state: 'approved' });
    const kept = anActionWith([seen(1, 'pending'), seen(5, 'approved')], { state: 'approved' });
    expect(restoreDay([here], saved([kept]))).toEqual([
      { ...here, firstSeenAt: at(1), history: kept.history },
    ]);
  });

  it('and goes on from there', () => {
    const here = anActionWith([seen(12, 'approved'), seen(13, 'approved', '9.00')]);
    const kept = anActionWith([seen(1, 'pending'), seen(14, 'pending', '7.00')]);
    expect(restoreDay([here], saved([kept]))[0]?.history).toEqual([
      seen(1, 'pending'),
      seen(12, 'approved'),
      seen(13, 'approved', '9.00'),
    ]);
  });

  it('nothing a second time', () => {
    const here = [anActionWith([seen(12, 'approved')])];
    const backup = saved([anActionWith([seen(1, 'pending')])]);
    const once = restoreDay(here, backup);
    expect(once).not.toBe(here);
    expect(restoreDay(once, backup)).toBe(once);
  });

  it('nothing seen after the first sync here, which would need its alert', () => {
    const here = [anActionWith([seen(20, 'approved')])];
    expect(restoreDay(here, saved([anActionWith([seen(16, 'pending')])]))).toBe(here);
  });

  it('no action that impact.com can still answer for', () => {
    const here = [anActionWith([seen(12, 'approved')])];
    expect(restoreDay(here, saved([anActionWith([seen(1, 'pending')], { id: 'gone' })]))).toBe(here);
  });

  it('of days out of reach the actions, but none that could still change', () => {
    const kept = [
      anActionWith([seen(2, 'approved')], { id: 'b', state: 'approved' }),
      anActionWith([seen(1, 'pending')], { id: 'a', state: 'pending' }),
    ];
    expect(restoreDay([], saved(kept, { outOfReach: true })).map(({ id }) => id)).toEqual(['b']);
  });
});
