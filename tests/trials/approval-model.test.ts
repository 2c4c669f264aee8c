import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { addDays, dayAt } from '@/lib/domain/day';
import type * as SyncPlan from '@/lib/domain/sync-plan';
import { type ModelEvent, play, someEvent, someOrders } from '../support/model/model-history';
import { createModelFetch } from '../support/model/model-server';
import { ALL_WORLDS, type ModelSwitches, ModelWorld } from '../support/model/model-world';
import { isKnown, Promises } from '../support/model/promises';
import { readStoredActions, readToldIds } from '../support/trial-database';
import { startDevice, type TrialDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

/** The nets taken away for the control. */
const without = vi.hoisted(() => ({ nets: new Set<string>() }));

vi.mock('@/lib/domain/sync-plan', async (importOriginal) => {
  const original = await importOriginal<typeof SyncPlan>();
  const isLeft = (step: SyncPlan.SyncStep) => step.kind !== 'actions' || !without.nets.has(step.purpose.kind);
  const planSync: typeof original.planSync = (input) => original.planSync(input).filter(isLeft);
  return { ...original, planSync };
});

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const ZONE = 'America/Los_Angeles';

const history = fc.record({
  world: fc.constantFrom(...ALL_WORLDS),
  orders: someOrders,
  events: fc.array(someEvent, { minLength: 6, maxLength: 14 }),
});

interface History {
  world: ModelSwitches;
  orders: ModelEvent[];
  events: ModelEvent[];
}

const runsUntilFound = new Map<number, number>();

async function live({ world: switches, orders, events }: History): Promise<void> {
  const world = new ModelWorld(switches, START_MS, ZONE);
  const promises = new Promises(world);
  const device = await connect(world);
  const run = () => runAndCheck(device, promises);
  const end: ModelEvent[] = [{ do: 'runs', count: 2 }];
  for (const event of orders) await play(world, event, run);
  await run();
  for (const event of [...events, ...end]) await play(world, event, run);
  for (const runs of promises.found) runsUntilFound.set(runs, (runsUntilFound.get(runs) ?? 0) + 1);
}

const DAY_MS = 86_400_000;
/** Far enough apart that each needs a window of its own: fifteen, of which every run reads the newest twelve. */
const AGES = Array.from({ length: 15 }, (_, index) => 5 + index * 50);

const oldHistory = fc.record({
  world: fc.constantFrom(...ALL_WORLDS),
  changes: fc.array(
    fc.record({
      which: fc.nat({ max: AGES.length - 1 }),
      kind: fc.constantFrom('approve' as const, 'reverse' as const),
      atHour: fc.integer({ min: 0, max: 23 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

type OldHistory = typeof oldHistory extends fc.Arbitrary<infer Value> ? Value : never;

const HOURS_APART = 4;

/** Two days with a run every four hours; what happens in the first is known at the end of the second. */
async function liveForTwoDays({ world: switches, changes }: OldHistory): Promise<void> {
  const world = new ModelWorld(switches, START_MS, ZONE);
  const device = await connect(world, 720);
  for (const age of AGES) {
    const eventMs = START_MS - age * DAY_MS;
    world.add({ eventMs, lockingMs: START_MS + 90 * DAY_MS, payoutCents: 1_000, delay: 0 });
  }
  for (let hour = 0; hour < 49; hour += HOURS_APART) {
    for (const { which, kind, atHour } of changes) {
      if (atHour <= hour && atHour > hour - HOURS_APART && hour > 0) world[kind](world.orders[which]!, 1);
    }
    world.advanceTo(world.nowMs + (HOURS_APART * DAY_MS) / 24);
    await device.sync();
  }
  const known = await readStoredActions();
  const missed = world.orders.filter((order) => !isKnown(order, known.get(order.id)));
  if (missed.length > 0) throw new Error(`Missed: ${JSON.stringify(missed)}`);
}

async function connect(world: ModelWorld, days = 125): Promise<TrialDevice> {
  const today = dayAt(world.nowMs, ZONE);
  const firstDays = { from: addDays(today, -days), to: today };
  return startDevice({
    fetch: createModelFetch(world),
    nowMs: () => world.nowMs,
    timeZone: ZONE,
    progress: { firstDays, historyFrom: firstDays.from },
  });
}

async function runAndCheck(device: TrialDevice, promises: Promises): Promise<void> {
  promises.note();
  const outcome = await device.sync();
  if (outcome.status !== 'complete') throw new Error(`A run ended as ${JSON.stringify(outcome)}`);
  promises.check(await readStoredActions());
  promises.checkTold(await readToldIds());
}

describe('approvals and reversals', () => {
  it('are found within two periods in all 16 worlds of API behaviour', async () => {
    await expectNoFailure(fc.asyncProperty(history, live), {
      name: 'approval model',
      runs: trials(500, 10_000),
      note: () =>
        `found with the 1st run ${runsUntilFound.get(1)}, with the 2nd ${runsUntilFound.get(2) ?? 0}`,
    });
  }, 3_600_000);

  it('of actions too old for every run are found within a day', async () => {
    await expectNoFailure(fc.asyncProperty(oldHistory, liveForTwoDays), {
      name: 'approval model, old days',
      runs: trials(15, 600),
    });
  }, 3_600_000);

  it.each([
    ['locking', ['locking']],
    ['reconcile', ['reconcile']],
    ['locking and reconcile', ['locking', 'reconcile']],
  ])(
    'are missed without the net %s',
    async (name, nets) => {
      without.nets = new Set(nets);
      try {
        await expectSomeFailure(fc.asyncProperty(history, live), {
          name: `approval model without ${name}`,
          runs: 500,
        });
      } finally {
        without.nets.clear();
      }
    },
    600_000,
  );
});
