import fc from 'fast-check';
import { describe, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/open';
import { addDays, dayAt } from '@/lib/domain/day';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { createModelFetch } from '../support/model/model-server';
import { ALL_WORLDS, ModelWorld } from '../support/model/model-world';
import { isKnown } from '../support/model/promises';
import { isDue, ringsInMs } from '../support/trial-alarm';
import { readStoredActions } from '../support/trial-database';
import { startDevice, type TrialDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LONGEST_WINDOW_MS = 45 * DAY_MS;

/** Both days the clocks change, in four zones; each trial begins two days before one of them. */
const CHANGES = [
  { zone: 'America/Los_Angeles', at: '2026-11-01T09:00:00Z' },
  { zone: 'America/Los_Angeles', at: '2027-03-14T10:00:00Z' },
  { zone: 'Europe/Berlin', at: '2026-10-25T01:00:00Z' },
  { zone: 'Europe/Berlin', at: '2027-03-28T01:00:00Z' },
  { zone: 'Australia/Sydney', at: '2026-10-03T16:00:00Z' },
  { zone: 'Australia/Sydney', at: '2027-04-03T16:00:00Z' },
  { zone: 'America/St_Johns', at: '2026-11-01T04:30:00Z' },
  { zone: 'America/St_Johns', at: '2027-03-14T05:30:00Z' },
];

const SKEWS = [0, -2 * HOUR_MS, 2 * HOUR_MS, -DAY_MS, DAY_MS, -10 * 365 * DAY_MS];
const skew = fc.constantFrom(...SKEWS);

const story = fc.record({
  change: fc.constantFrom(...CHANGES),
  world: fc.constantFrom(...ALL_WORLDS),
  skewMs: skew,
  /** After so many requests of the whole trial, in the middle of a run, the device's clock is put elsewhere. */
  jump: fc.option(fc.record({ afterRequests: fc.integer({ min: 1, max: 120 }), skewMs: skew })),
  lostAfterHours: fc.option(fc.integer({ min: 1, max: 65 }), { freq: 3 }),
  orders: fc.array(
    fc.record({
      atHour: fc.integer({ min: -1_500, max: 70 }),
      lockHours: fc.integer({ min: 1, max: 1_200 }),
      approveAtHour: fc.option(fc.integer({ min: 0, max: 70 })),
    }),
    { minLength: 1, maxLength: 10 },
  ),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

interface Stage {
  world: ModelWorld;
  device: TrialDevice;
  skewMs: number;
  sentAtMs: number[];
  longestMs: number;
  refused: number;
}

const HOURS = 72;
/** The device is awake one hour in so many: sleep, and what is due after it, belong to the trial. */
const AWAKE_EVERY = 12;
/** A sync wants at most so many runs an hour: one a minute while history is read, a few at the start. */
const MOST_RUNS_AN_HOUR = 62;

/** `byServer` is how the product is: the server's `Date` tells the time. */
async function live(told: Story, byServer: boolean): Promise<void> {
  const stage = await setUp(told, byServer);
  const { world } = stage;
  const startMs = world.nowMs;
  for (let hour = 0; hour < HOURS; hour += 1) {
    happen(world, told, hour);
    if (told.lostAfterHours === hour) await loseDatabase(stage.device);
    const endMs = startMs + (hour + 1) * HOUR_MS;
    if (hour % AWAKE_EVERY === 0) await liveForAnHour(stage, endMs, hour);
    else world.advanceTo(endMs);
  }
  await expectNothingMissed(stage);
}

/** The alarm rings by the device's clock; time passes by the world's. */
async function liveForAnHour(stage: Stage, endMs: number, hour: number): Promise<void> {
  const { world, device } = stage;
  const deviceNow = () => world.nowMs + stage.skewMs;
  let runs = 0;
  while (world.nowMs < endMs) {
    if (await isDue(device, deviceNow())) {
      runs += 1;
      await device.sync();
    }
    if (runs > MOST_RUNS_AN_HOUR) throw new Error(`A busy loop in hour ${hour}`);
    const waitMs = await ringsInMs(device, deviceNow());
    world.advanceTo(Math.min(endMs, world.nowMs + waitMs));
  }
}

function happen(world: ModelWorld, { orders }: Story, hour: number): void {
  orders.forEach(({ atHour, lockHours, approveAtHour }, index) => {
    if (atHour === hour) world.add(newOrder(world.nowMs, lockHours, 0.5));
    const order = world.orders[index];
    if (order && approveAtHour === hour) world.approve(order, 0.5);
  });
}

const newOrder = (eventMs: number, lockHours: number, delay: number) => ({
  eventMs,
  lockingMs: eventMs + lockHours * HOUR_MS,
  payoutCents: 1_234,
  delay,
});

async function setUp(told: Story, byServer: boolean): Promise<Stage> {
  const world = new ModelWorld(told.world, Date.parse(told.change.at) - 2 * DAY_MS, told.change.zone);
  for (const { atHour, lockHours } of told.orders) {
    if (atHour < 0) world.add(newOrder(world.nowMs + atHour * HOUR_MS, lockHours, 0));
  }
  const stage = { world, skewMs: told.skewMs, sentAtMs: [], longestMs: 0, refused: 0 } as Omit<
    Stage,
    'device'
  >;
  const device = await startDevice({
    fetch: toFetch(stage, told, byServer),
    nowMs: () => world.nowMs + stage.skewMs,
    connectedAtMs: world.nowMs,
    timeZone: told.change.zone,
    progress: {
      historyFrom: addDays(dayAt(world.nowMs, told.change.zone), -89),
      clockOffsetMs: byServer ? -told.skewMs : 0,
    },
  });
  return Object.assign(stage, { device });
}

function toFetch(stage: Omit<Stage, 'device'>, { jump }: Story, byServer: boolean): typeof globalThis.fetch {
  const { world } = stage;
  const fetchModel = createModelFetch(world, {
    intercept(url) {
      stage.sentAtMs.push(world.nowMs);
      if (jump && stage.sentAtMs.length === jump.afterRequests) stage.skewMs = jump.skewMs;
      stage.longestMs = Math.max(stage.longestMs, ...spansOf(url));
      return undefined;
    },
  });
  return async (input, init) => {
    const answer = await fetchModel(input, init);
    if (answer.status === 400) stage.refused += 1;
    if (!byServer) answer.headers.delete('date');
    return answer;
  };
}

function spansOf({ searchParams }: URL): number[] {
  const families = ['ActionDate', 'LockingDate', ''];
  return families.map((name) => {
    const [from, to] = [
      searchParams.get(`${name || 'Start'}${name ? 'Start' : 'Date'}`),
      searchParams.get(`${name || 'End'}${name ? 'End' : 'Date'}`),
    ];
    return from && to ? Date.parse(to) - Date.parse(from) : 0;
  });
}

/** Emptied as by a browser that found it damaged, which is noticed when the browser starts. */
async function loseDatabase(device: TrialDevice): Promise<void> {
  await device.use();
  const database = await openDatabase();
  for (const store of [...database.objectStoreNames]) await database.clear(store);
  await closeDatabase();
  await ensureDatabase(device.deps.clock);
}

/** The last two runs stand for "within two periods": the device's clock may just have jumped. */
async function expectNothingMissed(stage: Stage): Promise<void> {
  const { world, device } = stage;
  for (let run = 0; run < 3; run += 1) {
    world.advanceTo(world.nowMs + 8 * HOUR_MS);
    await device.sync();
  }
  const known = await readStoredActions();
  const missed = world.orders.filter((order) => !isKnown(order, known.get(order.id)));
  if (missed.length > 0) throw new Error(`Missed ${missed.length}: ${JSON.stringify(missed[0])}`);
  if (stage.longestMs > LONGEST_WINDOW_MS) throw new Error(`A window of ${stage.longestMs / HOUR_MS} h`);
  if (stage.refused > 0) throw new Error(`Refused ${stage.refused} times`);
}

describe('whatever the device’s clock says', () => {
  it('misses nothing, asks for no window over 45 × 24 h and never runs in circles', async () => {
    const property = fc.asyncProperty(story, (told) => live(told, true));
    await expectNoFailure(property, { name: 'clock skew', runs: trials(200, 2_000) });
  }, 3_600_000);

  it('would miss something if windows were measured by it', async () => {
    const property = fc.asyncProperty(story, (told) => live(told, false));
    await expectSomeFailure(property, { name: 'clock skew by the device’s clock', runs: 50 });
  }, 600_000);
});
