import { describe, expect, it } from 'vitest';
import { allActions, aWorld, DAY, HOUR, inNameOrder, linesOf, NOON } from './test-world.ts';

const anOrder = { programId: '20101', amount: '100.00', payout: '8.00' } as const;

describe('commands on actions', () => {
  it('approve at the clock’s now without an update, and the money clears in its time', () => {
    const world = aWorld();
    const { id, updatedAt } = world.recordAction(anOrder);
    world.clock.advance(HOUR);
    world.approve([id]);
    expect(world.action(id)).toMatchObject({ state: 'APPROVED', payout: '8.00', updatedAt, clearedAt: null });
    world.clock.advance(60 * DAY);
    expect(world.action(id)?.clearedAt).toBeTypeOf('number');
  });

  it('approve all or none', () => {
    const world = aWorld();
    const { id } = world.recordAction(anOrder);
    expect(() => world.approve([id, '20101.6101.1'])).toThrow('There is no action 20101.6101.1');
    expect(world.action(id)?.state).toBe('PENDING');
  });

  it('reverse with a reason, and restore what was there', () => {
    const world = aWorld();
    const { id } = world.recordAction(anOrder);
    world.clock.advance(HOUR);
    world.reverse(id, 'ITEM_RETURNED');
    expect(world.action(id)).toMatchObject({
      state: 'REVERSED',
      payout: '0.00',
      deltaPayout: '-8.00',
      intendedPayout: '8.00',
      amount: '0.00',
      updatedAt: NOON + HOUR,
    });
    expect(world.items(id)[0]).toMatchObject({ adjustmentReason: 'ITEM_RETURNED', adjustedAt: NOON + HOUR });
    world.restore(id);
    expect(world.action(id)).toMatchObject({ state: 'PENDING', payout: '8.00', amount: '100.00' });
  });

  it('modify payout and amount while pending; an amount alone brings the program’s rate', () => {
    const world = aWorld();
    const { id } = world.recordAction({ programId: '20101', amount: '200.00' });
    const full = world.action(id)?.payout;
    world.modify(id, { amount: '100.00' });
    expect(Number(world.action(id)?.payout) * 2).toBeCloseTo(Number(full));
    world.modify(id, { payout: '1.01' });
    expect(world.action(id)).toMatchObject({ payout: '1.01', amount: '100.00', intendedAmount: '200.00' });
  });

  it('move the lock date, and the approval with it', () => {
    const world = aWorld();
    const { id, updatedAt } = world.recordAction(anOrder);
    world.moveLockingDate(id, NOON + 2 * DAY);
    expect(world.action(id)).toMatchObject({ lockingAt: NOON + 2 * DAY, updatedAt });
    world.clock.advance(2 * DAY - 1000);
    expect(world.action(id)?.state).toBe('PENDING');
    expect(
      world.actions({ state: 'APPROVED', programId: '20101' }, 0, 999).rows.map((row) => row.id),
    ).not.toContain(id);
    world.clock.advance(1000);
    expect(world.action(id)?.state).toBe('APPROVED');
    // To the second, also for filters and the ledger, which read the columns and not the life.
    expect(
      world.actions({ state: 'APPROVED', programId: '20101' }, 0, 999).rows.map((row) => row.id),
    ).toContain(id);
    expect(inNameOrder(world.ledger().lines)).toEqual(inNameOrder(linesOf(world, allActions(world))));
  });

  it('take the lock date away, and nothing approves by itself', () => {
    const world = aWorld();
    const { id } = world.recordAction(anOrder);
    world.moveLockingDate(id, null);
    world.clock.advance(200 * DAY);
    expect(world.action(id)).toMatchObject({ state: 'PENDING', lockingAt: null });
  });

  it('refuse what cannot be, and leave the action as it was', () => {
    const world = aWorld();
    const { id } = world.recordAction(anOrder);
    expect(() => world.restore(id)).toThrow('cannot be restored: it is PENDING, not REVERSED');
    expect(() => world.clear(id)).toThrow('cannot be cleared: it is PENDING, not APPROVED');
    expect(() => world.reverse(id, 'BECAUSE')).toThrow('Not a reason: BECAUSE');
    expect(() => world.modify(id, { payout: '1.234' })).toThrow('Not an amount of USD');
    world.approve([id]);
    expect(() => world.approve([id])).toThrow('it is APPROVED, not PENDING');
    expect(() => world.modify(id, { payout: '1.00' })).toThrow('it is APPROVED, not PENDING');
    expect(() => world.moveLockingDate(id, NOON)).toThrow('cannot be given another lock date');
    world.clear(id);
    expect(() => world.clear(id)).toThrow('cleared already');
    expect(() => world.reverse(id, 'OTHER')).toThrow('its money has cleared');
    expect(() => world.reverse('1.2.3', 'OTHER')).toThrow('There is no action 1.2.3');
    expect(world.action(id)).toMatchObject({ state: 'APPROVED', payout: '8.00' });
  });

  it('work on actions of the world’s own course, whose further fate gives way', () => {
    const world = aWorld();
    const pending = world.actions({ state: 'PENDING' }, 0, 1_000).rows.map((row) => row.id);
    world.approve(pending);
    expect(world.actions({ state: 'PENDING' }, 0, 1).total).toBe(0);
    world.clock.advance(100 * DAY);
    const states = pending.map((id) => world.action(id)?.state);
    expect(states).not.toContain('PENDING');
    expect(states).toContain('APPROVED');
  });
});

describe('recording', () => {
  it('lends an order the labels and the program of its click', () => {
    const world = aWorld({ scenario: 'first-day' });
    const landingPageUrl = 'https://www.nordlys-ski.test/p/boots';
    const labels = { subId1: 'gear-guide', subId2: 'boots', subId3: '', sharedId: 'social' };
    const click = world.recordClick({ programId: '20101', landingPageUrl, ...labels });
    world.clock.advance(60_000);
    const row = world.recordAction({ clickId: click.id, amount: '50.00', payout: '4.00' });
    expect(row).toMatchObject({ ...labels, referringAt: NOON, eventAt: NOON + 60_000, state: 'PENDING' });
    expect(row.program.id).toBe('20101');
    expect(row.id).toBe('20101.6101.900001');
    expect(world.click(click.id)).toEqual(click);
    expect([...world.clicks('2026-11-21')]).toContainEqual(click);
  });

  it('takes an order late: its event lies before its creation', () => {
    const world = aWorld();
    const eventAt = NOON - 20 * DAY;
    const row = world.recordAction({ ...anOrder, eventAt });
    expect(row).toMatchObject({ eventAt, createdAt: NOON, updatedAt: NOON });
    expect(world.ledger({ from: '2026-11-01', to: '2026-11-01' }).lines).toContainEqual(
      expect.objectContaining({ programId: '20101', state: 'PENDING' }),
    );
  });

  it('takes an order in another state at once', () => {
    const world = aWorld({ scenario: 'first-day' });
    expect(world.recordAction({ ...anOrder, state: 'APPROVED' })).toMatchObject({ state: 'APPROVED' });
    expect(world.recordAction({ ...anOrder, state: 'REVERSED' })).toMatchObject({ payout: '0.00' });
  });

  it('keeps 0, 2 and 3 decimals', () => {
    const world = aWorld({ scenario: 'first-day' });
    expect(world.recordAction({ programId: '20606', amount: '9000' }).amount).toBe('9000');
    expect(world.recordAction({ programId: '20101', amount: '9.5' }).amount).toBe('9.50');
    expect(world.recordAction({ programId: '20505', amount: '9.125' }).amount).toBe('9.125');
  });

  it('refuses unknown clicks and programs, and orders of the future', () => {
    const world = aWorld();
    const before = allActions(world).length;
    expect(() => world.recordAction({ amount: '1.00' })).toThrow('needs a click or a program');
    expect(() => world.recordAction({ clickId: 'x', amount: '1.00' })).toThrow('There is no click x');
    expect(() => world.recordAction({ programId: '1', amount: '1.00' })).toThrow('There is no program 1');
    expect(() => world.recordAction({ ...anOrder, eventAt: NOON + DAY })).toThrow('before it is placed');
    expect(() => world.recordClick({ programId: '1', landingPageUrl: '' })).toThrow('There is no program 1');
    expect(allActions(world)).toHaveLength(before);
  });
});
