import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allActions, aWorld, DAY, HOUR, NOON } from './test-world.ts';
import type { World } from './types.ts';

function fingerprint(world: World): string {
  const actions = allActions(world);
  const whole = {
    partner: world.partner,
    programs: world.programs(),
    actions,
    items: actions.slice(0, 50).map((row) => world.items(row.id)),
    updates: world.actionUpdates({}, 0, 2_000_000),
    clicks: [...world.clicks(world.dayOf(world.clock.now()))],
    ledger: world.ledger(),
  };
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** Thousands of orders, on a machine that has other things to do. */
const SLOW_MS = 60_000;

describe('a world', () => {
  it.each(['first-day', 'small', 'typical'] as const)(
    'is the same for the same options: %s',
    (scenario) => {
      expect(fingerprint(aWorld({ scenario, seed: 11 }))).toBe(fingerprint(aWorld({ scenario, seed: 11 })));
    },
    SLOW_MS,
  );

  it('differs by seed', () => {
    expect(fingerprint(aWorld({ seed: 1 }))).not.toBe(fingerprint(aWorld({ seed: 2 })));
  });

  it('does not depend on what was asked before, nor on the steps the clock went', () => {
    const asked = aWorld();
    const clicks = [...asked.clicks('2026-11-20')];
    asked.click(clicks[3]?.id ?? '');
    for (let step = 0; step < 60; step += 1) {
      asked.clock.advance(12 * HOUR);
      asked.actions({ state: 'PENDING' }, step, 5);
      asked.ledger({ from: '2026-10-01', to: '2026-10-31' });
    }
    const silent = aWorld();
    silent.clock.advance(30 * DAY);
    expect(fingerprint(asked)).toBe(fingerprint(silent));
  });

  it('shows nothing that is later than its clock', () => {
    const world = aWorld({ scenario: 'typical' });
    const rows = allActions(world);
    expect(Math.max(...rows.map((row) => row.createdAt))).toBeLessThanOrEqual(NOON);
    expect(Math.max(...rows.map((row) => row.updatedAt))).toBeLessThanOrEqual(NOON);
    expect(Math.max(...rows.map((row) => row.clearedAt ?? 0))).toBeLessThanOrEqual(NOON);
    expect(Math.max(...[...world.clicks('2026-11-21')].map((click) => click.eventAt))).toBeLessThanOrEqual(
      NOON,
    );
  });

  it('goes on as its clock moves: orders come in, actions are approved, money clears', () => {
    const world = aWorld();
    const before = allActions(world);
    world.clock.advance(60 * DAY);
    const after = new Map(allActions(world).map((row) => [row.id, row]));
    expect(after.size).toBeGreaterThan(before.length);
    const pending = before.filter((row) => row.state === 'PENDING');
    expect(pending.some((row) => after.get(row.id)?.state === 'APPROVED')).toBe(true);
    expect(pending.some((row) => typeof after.get(row.id)?.clearedAt === 'number')).toBe(true);
  });

  it('never lets its clock go back', () => {
    expect(() => aWorld().clock.advance(-1)).toThrow('only moves forward');
  });

  it('runs with real time only when it is asked to', async () => {
    const playing = aWorld({ ticking: true });
    const standing = aWorld();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(playing.clock.now()).toBeGreaterThan(NOON);
    expect(standing.clock.now()).toBe(NOON);
  });

  it('has the sizes it promises', () => {
    expect(allActions(aWorld({ scenario: 'first-day' }))).toEqual([]);
    expect([...aWorld({ scenario: 'first-day' }).clicks('2026-11-21')].length).toBeGreaterThan(2);
    expect(allActions(aWorld()).length).toBeGreaterThan(250);
    const typical = aWorld({ scenario: 'typical' });
    expect(Math.abs(allActions(typical).length - 20_000)).toBeLessThan(600);
    expect(typical.programs()).toHaveLength(40);
  });

  it('has its first actions after the first day', () => {
    const world = aWorld({ scenario: 'first-day' });
    world.clock.advance(30 * DAY);
    expect(allActions(world).length).toBeGreaterThan(5);
  });

  it('lives in other zones and currencies with other seeds, and in Los Angeles with seed 7', () => {
    const partners = Array.from({ length: 40 }, (_, seed) => aWorld({ scenario: 'first-day', seed }).partner);
    expect(partners[7]).toMatchObject({ timeZone: 'America/Los_Angeles', currency: 'USD' });
    expect(partners[7]?.timeZoneLabel).toBe('(GMT -07:00) Pacific Time (US & Canada); Tijuana');
    expect(new Set(partners.map((partner) => partner.timeZone)).size).toBe(5);
    for (const partner of partners) {
      expect(partner.accountSid).toMatch(/^IRSandbox[A-Za-z0-9]{25}$/);
      expect(partner.authToken).toMatch(/^[A-Za-z0-9._]{32}$/);
    }
  });

  it('tells the account’s day and the offset impact.com writes', () => {
    const world = aWorld();
    expect(world.dayOf(Date.parse('2026-11-22T07:59:59Z'))).toBe('2026-11-21');
    expect(world.dateText(NOON)).toBe('2026-11-21T12:00:00-08:00');
  });
});
