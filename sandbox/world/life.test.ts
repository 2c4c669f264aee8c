import { describe, expect, it } from 'vitest';
import { type Cause, type Course, type Fact, standingAt, unfold } from './life.ts';

const LOCK = 1_000;
const MONEY = 5_000;
const COURSE: Course = { reviewSeconds: 0, clearingAt: () => MONEY };
const TRACKED = { at: 100, payout: 80, amount: 1_000, lockingAt: LOCK };

const live = (causes: Cause[] = [], course = COURSE) => unfold(TRACKED, causes, course);
const kinds = (life: Fact[]) => life.map((fact) => fact.kind);

describe('the life of an action', () => {
  it('is invisible before it is tracked', () => {
    expect(standingAt(live(), 99)).toBeUndefined();
    expect(standingAt(live(), 100)).toMatchObject({ state: 'PENDING', payout: 80, deltaPayout: 80 });
  });

  it('is approved on its lock date and cleared later, neither of which is an update', () => {
    const life = live();
    expect(standingAt(life, LOCK - 1)).toMatchObject({ state: 'PENDING' });
    expect(standingAt(life, LOCK)).toMatchObject({ state: 'APPROVED', clearedAt: null, updatedAt: 100 });
    expect(standingAt(life, MONEY)).toMatchObject({ state: 'APPROVED', clearedAt: MONEY, updatedAt: 100 });
  });

  it('stays pending after its lock date while a person looks at it', () => {
    const life = live([], { ...COURSE, reviewSeconds: 300 });
    expect(standingAt(life, LOCK + 299)?.state).toBe('PENDING');
    expect(standingAt(life, LOCK + 300)?.state).toBe('APPROVED');
  });

  it('without a lock date is approved by hand or never', () => {
    const tracked = { ...TRACKED, lockingAt: null };
    expect(kinds(unfold(tracked, [], COURSE))).toEqual(['tracked']);
    const byHand = unfold(tracked, [{ kind: 'approved', at: 700 }], COURSE);
    expect(kinds(byHand)).toEqual(['tracked', 'approved', 'cleared']);
  });

  it('is approved by hand before its lock date', () => {
    const life = live([{ kind: 'approved', at: 400 }]);
    expect(standingAt(life, 400)).toMatchObject({ state: 'APPROVED', lockingAt: LOCK, updatedAt: 100 });
    expect(kinds(life)).toEqual(['tracked', 'approved', 'cleared']);
  });

  it('is approved when its moved lock date says, earlier or later', () => {
    const later = live([{ kind: 'lock-moved', at: 200, lockingAt: 1_500 }]);
    expect(standingAt(later, 1_499)).toMatchObject({ state: 'PENDING', lockingAt: 1_500, updatedAt: 100 });
    expect(standingAt(later, 1_500)?.state).toBe('APPROVED');
    const earlier = live([{ kind: 'lock-moved', at: 200, lockingAt: 600 }]);
    expect(standingAt(earlier, 600)?.state).toBe('APPROVED');
  });

  it('takes no effect backwards in time when its lock date is moved into the past', () => {
    const life = live([{ kind: 'lock-moved', at: 500, lockingAt: 200 }]);
    expect(standingAt(life, 499)?.state).toBe('PENDING');
    expect(standingAt(life, 500)?.state).toBe('APPROVED');
  });

  it('keeps the change as delta when it is modified', () => {
    const change: Cause = { kind: 'modified', at: 300, payout: 50, amount: 600, reason: 'ORDER_UPDATE' };
    const standing = standingAt(live([change]), 300);
    expect(standing).toMatchObject({ state: 'PENDING', payout: 50, deltaPayout: -30, deltaAmount: -400 });
    expect(standing).toMatchObject({ updatedAt: 300, reason: 'ORDER_UPDATE', adjustedAt: 300 });
  });

  it('pays nothing once reversed, also after approval, and is neither approved nor cleared any more', () => {
    const life = live([{ kind: 'reversed', at: 2_000, reason: 'ITEM_RETURNED' }]);
    expect(standingAt(life, 1_999)?.state).toBe('APPROVED');
    expect(standingAt(life, 2_000)).toMatchObject({ state: 'REVERSED', payout: 0, deltaPayout: -80 });
    expect(kinds(life)).toEqual(['tracked', 'approved', 'reversed']);
  });

  it('cannot be reversed once its money has cleared', () => {
    const life = live([{ kind: 'reversed', at: MONEY + 1, reason: 'REJECTED' }]);
    expect(kinds(life)).toEqual(['tracked', 'approved', 'cleared']);
  });

  it('gets back what the reversal took when it is restored, and is approved after a second look', () => {
    const life = live([
      { kind: 'modified', at: 200, payout: 60, amount: 700, reason: 'ORDER_UPDATE' },
      { kind: 'reversed', at: 300, reason: 'REJECTED' },
      { kind: 'restored', at: 2_000 },
    ]);
    expect(standingAt(life, 2_000)).toMatchObject({ state: 'PENDING', payout: 60, deltaPayout: 60 });
    expect(kinds(life).slice(3)).toEqual(['restored', 'approved', 'cleared']);
    expect(life[4]?.at).toBe(2_000 + 7 * 86_400);
  });

  it('passes by what cannot happen', () => {
    const life = live([
      { kind: 'restored', at: 200 },
      { kind: 'cleared', at: 300 },
      { kind: 'modified', at: 1_200, payout: 1, amount: 1, reason: 'ORDER_UPDATE' },
    ]);
    expect(kinds(life)).toEqual(['tracked', 'approved', 'cleared']);
  });
});
