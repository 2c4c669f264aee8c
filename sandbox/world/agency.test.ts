import { describe, expect, it } from 'vitest';
import { aWorld, DAY, inNameOrder, linesOf, NOON } from './test-world.ts';

describe('an agency of a million actions', () => {
  const world = aWorld({ scenario: 'agency' });
  const range = { from: NOON - 45 * DAY, to: NOON };

  it('is built, and paged without making more rows than asked for', () => {
    const first = world.actions({}, 0, 20_000);
    expect(first.total).toBeGreaterThanOrEqual(1_000_000);
    expect(first.rows).toHaveLength(20_000);
    const last = world.actions({}, first.total - 3, 20_000);
    expect(last.rows).toHaveLength(3);
    expect(last.rows[0]?.createdAt).toBeLessThan(first.rows[19_999]?.createdAt ?? 0);
  });

  it('pages a window of each kind of date to its end without repeating a row', () => {
    for (const filter of [{ eventAt: range }, { lockingAt: range }, { updatedAt: range }]) {
      const { total } = world.actions(filter, 0, 0);
      const pages = [0, 1, 2, 3].map((page) => world.actions(filter, page * 20_000, 20_000).rows);
      expect(total).toBeLessThan(80_000);
      expect(new Set(pages.flat().map((row) => row.id)).size).toBe(total);
    }
  });

  it('keeps its ledger equal to the plain sum over a week of rows', () => {
    const days = { from: '2026-10-29', to: '2026-11-04' };
    const around = { from: NOON - 25 * DAY, to: NOON - 14 * DAY };
    const rows = world.actions({ eventAt: around }, 0, 100_000).rows.filter((row) => {
      const day = world.dayOf(row.eventAt);
      return day >= days.from && day <= days.to;
    });
    expect(rows.length).toBeGreaterThan(7_000);
    expect(inNameOrder(world.ledger(days).lines)).toEqual(inNameOrder(linesOf(world, rows)));
  });

  it('counts every action once in the whole ledger', () => {
    const { lines } = world.ledger();
    for (const state of ['PENDING', 'APPROVED', 'REVERSED'] as const) {
      const counted = lines.filter((line) => line.state === state).reduce((sum, line) => sum + line.count, 0);
      expect(counted).toBe(world.actions({ state }, 0, 0).total);
    }
  });
});
