import { describe, expect, it } from 'vitest';
import { addUp, allActions, aWorld, DAY, NOON } from './test-world.ts';

describe('action updates', () => {
  it.each([3, 7])('add up to each action’s payout and amount, seed %i', (seed) => {
    const world = aWorld({ scenario: 'typical', seed });
    const byAction = Map.groupBy(world.actionUpdates({}, 0, 1_000_000).rows, (update) => update.action.id);
    const rows = allActions(world);
    expect(byAction.size).toBe(rows.length);
    for (const row of rows) {
      const updates = byAction.get(row.id) ?? [];
      expect(addUp(updates.map((update) => update.deltaPayout))).toBe(row.payout);
      expect(addUp(updates.map((update) => update.deltaAmount))).toBe(row.amount);
      expect(Math.max(...updates.map((update) => update.updatedAt))).toBe(row.updatedAt);
    }
  });

  it('come newest first, hold the update’s own date, and are found by id', () => {
    const world = aWorld({ scenario: 'typical' });
    const range = { from: NOON - 30 * DAY, to: NOON };
    const all = world.actionUpdates({}, 0, 100_000).rows;
    const expected = all.filter((update) => update.updatedAt >= range.from && update.updatedAt <= range.to);
    const { rows, total } = world.actionUpdates({ updatedAt: range }, 0, 100_000);
    expect(rows).toEqual(expected);
    expect(total).toBe(expected.length);
    expect(rows.map((row) => row.updatedAt)).toEqual(rows.map((row) => row.updatedAt).sort((a, b) => b - a));
    expect(world.actionUpdate(rows[0]?.id ?? '')).toEqual(rows[0]);
    expect(world.actionUpdate(`${rows[0]?.action.id}.99`)).toBeUndefined();
    expect(world.actionUpdate('x')).toBeUndefined();
  });

  it('tell of changes and reversals, never of approvals, lock dates or clearing', () => {
    const world = aWorld();
    const { id } = world.recordAction({ programId: '20101', amount: '100.00', payout: '8.00' });
    world.modify(id, { payout: '5.50' });
    world.moveLockingDate(id, NOON + 5 * DAY);
    world.approve([id]);
    world.reverse(id, 'CONS_FRAUD');
    world.restore(id);
    world.approve([id]);
    world.clear(id);
    const updates = world
      .actionUpdates({ programId: '20101' }, 0, 100)
      .rows.filter((row) => row.action.id === id);
    expect(updates.map((row) => [row.id.slice(id.length), row.kind, row.deltaPayout, row.reason])).toEqual([
      ['.4', 'restored', '5.50', 'RESET'],
      ['.3', 'reversed', '-5.50', 'CONS_FRAUD'],
      ['.2', 'modified', '-2.50', 'ORDER_UPDATE'],
      ['.1', 'tracked', '8.00', ''],
    ]);
  });
});
