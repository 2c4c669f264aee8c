import fc from 'fast-check';
import type { ModelOrder, ModelWorld, NewOrder } from './model-world';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

/** One thing that happens; `which` is taken modulo the orders there are. */
export type ModelEvent =
  | { do: 'order'; agoHours: number; lockHours: number; cents: number; delay: number }
  | { do: 'approve' | 'reverse' | 'restore'; which: number; delay: number }
  | { do: 'modify'; which: number; cents: number; delay: number }
  | { do: 'moveLock'; which: number; lockHours: number }
  /** Time passes without a run. */
  | { do: 'pass'; minutes: number }
  /** So many runs, a period apart. */
  | { do: 'runs'; count: number }
  /** The device sleeps; one run follows. */
  | { do: 'sleep'; hours: number };

const which = fc.nat({ max: 11 });
const delay = fc.constantFrom(0, 0.1, 0.5, 1);
const cents = fc.integer({ min: 0, max: 99_999 });
const lockHours = fc.oneof(fc.integer({ min: 0, max: 72 }), fc.integer({ min: -500, max: 1500 }));

export const someEvent: fc.Arbitrary<ModelEvent> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('order' as const), agoHours: someAge(), lockHours, cents, delay }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const), which, delay }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), which, delay }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which, delay }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('modify' as const), which, cents, delay }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveLock' as const), which, lockHours }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 29 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('runs' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sleep' as const), hours: fc.integer({ min: 1, max: 120 }) }),
  },
);

/** Orders there are when the account is connected: up to 120 days old, locking before and after. */
export const someOrders: fc.Arbitrary<ModelEvent[]> = fc.array(
  fc.record({
    do: fc.constant('order' as const),
    agoHours: fc.integer({ min: 0, max: 120 * 24 }),
    lockHours: fc.integer({ min: -200, max: 400 }),
    cents,
    delay: fc.constant(0),
  }),
  { minLength: 3, maxLength: 8 },
);

function someAge(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30 * 24 }));
}

/** Lets it happen; runs are the caller's. */
export async function play(world: ModelWorld, event: ModelEvent, run: () => Promise<void>): Promise<void> {
  switch (event.do) {
    case 'order':
      world.add(toOrder(world, event));
      return;
    case 'pass':
      world.advanceTo(world.nowMs + event.minutes * MINUTE_MS);
      return;
    case 'runs':
      for (let index = 0; index < event.count; index += 1) await runAfter(world, 30 * MINUTE_MS, run);
      return;
    case 'sleep':
      return runAfter(world, event.hours * HOUR_MS, run);
    default:
      return touch(world, event);
  }
}

async function runAfter(world: ModelWorld, ms: number, run: () => Promise<void>): Promise<void> {
  world.advanceTo(world.nowMs + ms);
  await run();
}

type Touching = Extract<ModelEvent, { which: number }>;

function touch(world: ModelWorld, event: Touching): void {
  const order: ModelOrder | undefined = world.orders[event.which % Math.max(1, world.orders.length)];
  if (!order) return;
  switch (event.do) {
    case 'approve':
      world.approve(order, event.delay);
      break;
    case 'reverse':
      world.reverse(order, event.delay);
      break;
    case 'restore':
      world.restore(order, event.delay);
      break;
    case 'modify':
      world.modify(order, event.cents, event.delay);
      break;
    case 'moveLock':
      world.moveLock(order, world.nowMs + event.lockHours * HOUR_MS);
      break;
  }
}

function toOrder(world: ModelWorld, event: ModelEvent & { do: 'order' }): NewOrder {
  const { agoHours, lockHours: lock, cents: payoutCents, delay: late } = event;
  const eventMs = world.nowMs - Math.min(agoHours * HOUR_MS, 120 * DAY_MS);
  return { eventMs, lockingMs: world.nowMs + lock * HOUR_MS, payoutCents, delay: late };
}
