import { describe, expect, it } from 'vitest';
import { ADJUSTMENT_REASONS } from './reasons.ts';
import { addUp, allActions, aWorld, DAY, HOUR, NOON } from './test-world.ts';

const world = aWorld({ scenario: 'typical' });
const rows = allActions(world);
const localTime = (at: number) => world.dateText(at).slice(11, 19);

describe('actions', () => {
  it('come newest creation first, in slices of one list', () => {
    const created = rows.map((row) => row.createdAt);
    expect(created).toEqual([...created].sort((a, b) => b - a));
    const slice = world.actions({}, 100, 50);
    expect(slice.total).toBe(rows.length);
    expect(slice.rows).toEqual(rows.slice(100, 150));
  });

  it('are found by id, and only by their own', () => {
    const row = rows[5];
    expect(world.action(row?.id ?? '')).toEqual(row);
    expect(row?.id).toMatch(/^\d{5}\.\d{4}\.\d+$/);
    expect(world.action(`99999${row?.id.slice(5)}`)).toBeUndefined();
    expect(world.action('nonsense')).toBeUndefined();
  });

  it('hold every part of a filter, ends of ranges included', () => {
    const filter = {
      programId: '20101',
      state: 'APPROVED',
      eventAt: { from: NOON - 90 * DAY, to: NOON },
    } as const;
    const expected = rows.filter(
      (row) =>
        row.program.id === '20101' &&
        row.state === 'APPROVED' &&
        row.eventAt >= NOON - 90 * DAY &&
        row.eventAt <= NOON,
    );
    expect(world.actions(filter, 0, 9_999).rows).toEqual(expected);
    const one = expected[0];
    const exactly = { from: one?.eventAt ?? 0, to: one?.eventAt ?? 0 };
    expect(world.actions({ eventAt: exactly }, 0, 9).rows).toContainEqual(one);
    expect(world.actions({ programId: '1' }, 0, 9).total).toBe(0);
  });

  it('without a lock date are in no window of lock dates', () => {
    const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
    const locking = world.actions({ lockingAt: always }, 0, 100_000).rows;
    expect(locking).toEqual(rows.filter((row) => row.lockingAt !== null));
    expect(locking.length).toBeLessThan(rows.length);
  });

  it('lead every kind of life', () => {
    const some = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
    expect(some((row) => row.state === 'APPROVED' && row.clearedAt !== null)).toBeGreaterThan(1_000);
    expect(
      some((row) => row.state === 'APPROVED' && row.lockingAt !== null && row.lockingAt > NOON),
    ).toBeGreaterThan(3);
    expect(
      some((row) => row.state === 'PENDING' && row.lockingAt !== null && row.lockingAt < NOON),
    ).toBeGreaterThan(3);
    expect(some((row) => row.state === 'PENDING' && row.lockingAt === null)).toBeGreaterThan(3);
    expect(some((row) => row.state === 'PENDING' && row.deltaPayout !== row.payout)).toBeGreaterThan(3);
    expect(some((row) => row.createdAt - row.eventAt > 7 * DAY)).toBeGreaterThan(50);
    const kinds = new Set(world.actionUpdates({}, 0, 100_000).rows.map((update) => update.kind));
    expect(kinds).toEqual(new Set(['tracked', 'modified', 'reversed', 'restored']));
  });

  it('pay nothing when reversed, in their currency’s digits, and keep what was intended', () => {
    const reversed = rows.filter((row) => row.state === 'REVERSED');
    const zero = new Map(reversed.map((row) => [row.currency, row.payout]));
    expect(zero.get('JPY')).toBe('0');
    expect(zero.get('USD')).toBe('0.00');
    expect(zero.get('KWD')).toBe('0.000');
    expect(reversed.filter((row) => Number(row.intendedPayout) === 0)).toEqual([]);
    expect(reversed.every((row) => row.deltaPayout.startsWith('-'))).toBe(true);
  });

  it('fall on the very first second of a local day too, and on the last', () => {
    expect(rows.some((row) => localTime(row.eventAt) === '00:00:00')).toBe(true);
    expect(rows.some((row) => localTime(row.eventAt) === '23:59:59')).toBe(true);
  });

  it('fall into the repeated hour, both times it comes, and never into the missing one', () => {
    const on = (day: string) => rows.filter((row) => world.dayOf(row.eventAt) === day);
    const repeated = on('2026-11-01').map((row) => world.dateText(row.eventAt));
    expect(repeated.some((text) => /T01:.*-07:00$/.test(text))).toBe(true);
    expect(repeated.some((text) => /T01:.*-08:00$/.test(text))).toBe(true);
    expect(on('2026-03-08').some((row) => world.dateText(row.eventAt).includes('T02:'))).toBe(false);
    expect(on('2026-03-08').length).toBeGreaterThan(3);
  });

  it('happen on days of changing clocks also where few happen', () => {
    const small = aWorld({ seed: 7 });
    const days = allActions(small).map((row) => small.dayOf(row.eventAt));
    expect(days).toContain('2026-03-08');
    expect(days).toContain('2026-11-01');
  });

  it('are more at the weekend and more with the years', () => {
    const weekday = Map.groupBy(rows, (row) => new Date(`${world.dayOf(row.eventAt)}T00:00:00Z`).getUTCDay());
    expect(weekday.get(6)?.length ?? 0).toBeGreaterThan((weekday.get(1)?.length ?? 0) * 1.15);
    const year = (from: number) => world.actions({ eventAt: { from, to: from + 300 * DAY } }, 0, 0).total;
    expect(year(NOON - 300 * DAY)).toBeGreaterThan(year(NOON - 1_000 * DAY));
  });

  it('have items that add up to amount and payout, with the reason of an adjustment', () => {
    for (const row of rows.slice(0, 400)) {
      const items = world.items(row.id);
      expect(addUp(items.map((item) => item.saleAmount))).toBe(row.amount);
      expect(addUp(items.map((item) => item.payout))).toBe(row.payout);
      expect(new Set(items.map((item) => item.sku)).size).toBe(items.length);
      const reasons: readonly string[] =
        row.state === 'REVERSED' ? ADJUSTMENT_REASONS : [...ADJUSTMENT_REASONS, ''];
      expect(items.every((item) => reasons.includes(item.adjustmentReason))).toBe(true);
    }
    expect(world.items('1.2.3')).toEqual([]);
  });

  it('are approved without being updated', () => {
    const moving = aWorld();
    const before = moving.actions({ state: 'PENDING' }, 0, 1_000).rows;
    moving.clock.advance(45 * DAY);
    const approved = before.flatMap((row) => {
      const now = moving.action(row.id);
      return now?.state === 'APPROVED' && now.payout === row.payout ? [{ row, now }] : [];
    });
    expect(approved.length).toBeGreaterThan(5);
    for (const { row, now } of approved) expect(now.updatedAt).toBe(row.updatedAt);
    const seen = moving.actions({ updatedAt: { from: NOON + HOUR, to: NOON + 45 * DAY } }, 0, 9_999).rows;
    expect(seen.some((row) => approved.some(({ now }) => now.id === row.id))).toBe(false);
  });
});
