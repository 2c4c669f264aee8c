import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from './calendar.ts';
import { addUp, allActions, aWorld, DAY, inNameOrder, linesOf } from './test-world.ts';
import type { World } from './types.ts';

function clickLines(world: World, days: Iterable<string>) {
  return [...days].flatMap((day) => {
    const byProgram = Map.groupBy(world.clicks(day), (click) => click.program.id);
    return [...byProgram].map(([programId, clicks]) => ({ day, programId, clicks: clicks.length }));
  });
}

const sorted = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).sort();

function* daysBetween(from: string, to: string) {
  for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) yield toDay(day);
}

describe('the ledger', () => {
  it.each([1, 2, 3, 7, 19])('equals the plain sum over all rows, seed %i', (seed) => {
    const world = aWorld({ seed });
    expect(inNameOrder(world.ledger().lines)).toEqual(inNameOrder(linesOf(world, allActions(world))));
    world.clock.advance(77 * DAY);
    expect(inNameOrder(world.ledger().lines)).toEqual(inNameOrder(linesOf(world, allActions(world))));
  });

  it('equals the plain sum over a typical world', () => {
    const world = aWorld({ scenario: 'typical', seed: 4 });
    expect(inNameOrder(world.ledger().lines)).toEqual(inNameOrder(linesOf(world, allActions(world))));
  });

  it('would show a difference of the smallest unit', () => {
    const world = aWorld();
    const rows = allActions(world);
    const wrong = rows.map((row, place) =>
      place === 9 ? { ...row, payout: addUp([row.payout, '1']) } : row,
    );
    expect(inNameOrder(linesOf(world, wrong))).not.toEqual(inNameOrder(world.ledger().lines));
    expect(inNameOrder(linesOf(world, rows.slice(1)))).not.toEqual(inNameOrder(world.ledger().lines));
  });

  it('follows commands', () => {
    const world = aWorld();
    const before = inNameOrder(world.ledger().lines);
    const [pending] = world.actions({ state: 'PENDING' }, 0, 1).rows;
    world.reverse(pending?.id ?? '', 'REJECTED');
    world.recordAction({ programId: '20606', amount: '9000', payout: '451' });
    const after = inNameOrder(world.ledger().lines);
    expect(after).not.toEqual(before);
    expect(after).toEqual(inNameOrder(linesOf(world, allActions(world))));
  });

  it('keeps each currency’s decimals', () => {
    const byCurrency = new Map(
      aWorld()
        .ledger()
        .lines.map((line) => [line.currency, line.payout]),
    );
    expect(byCurrency.get('JPY')).toMatch(/^\d+$/);
    expect(byCurrency.get('USD')).toMatch(/^\d+\.\d\d$/);
    expect(byCurrency.get('KWD')).toMatch(/^\d+\.\d\d\d$/);
  });

  it('gives a range of days, both included', () => {
    const world = aWorld();
    const range = { from: '2026-10-31', to: '2026-11-02' };
    const rows = allActions(world).filter((row) => {
      const day = world.dayOf(row.eventAt);
      return day >= range.from && day <= range.to;
    });
    expect(rows.length).toBeGreaterThan(3);
    expect(inNameOrder(world.ledger(range).lines)).toEqual(inNameOrder(linesOf(world, rows)));
  });

  it('counts the clicks of finished days and of today as they are listed', () => {
    const world = aWorld({ scenario: 'typical' });
    world.recordClick({ programId: '20101', landingPageUrl: 'https://www.nordlys-ski.test/p/boots' });
    const range = { from: '2026-10-30', to: '2026-11-21' };
    const lines = clickLines(world, daysBetween(range.from, range.to));
    expect(sorted(world.ledger(range).clicks)).toEqual(sorted(lines));
    expect(lines.some((line) => line.day === '2026-11-21')).toBe(true);
  });

  it('knows no clicks of days to come', () => {
    expect(aWorld().ledger({ from: '2026-11-22', to: '2026-12-31' })).toMatchObject({
      lines: [],
      clicks: [],
    });
  });
});
