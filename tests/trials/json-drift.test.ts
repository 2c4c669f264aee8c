import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, dayAt } from '@/lib/domain/day';
import type * as Rows from '@/lib/impact/wire/rows';
import { dumpDatabase } from '../support/fake-database';
import { DRIFTS } from '../support/model/drift';
import { toModelRow } from '../support/model/model-row';
import { createModelFetch, type ModelPage, type Row } from '../support/model/model-server';
import { ALL_WORLDS, ModelWorld } from '../support/model/model-world';
import { isKnown } from '../support/model/promises';
import { readStoredActions } from '../support/trial-database';
import { startDevice, type TrialDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

/** For the control: a row that cannot be read is dropped, and no more is known of it. */
const careless = vi.hoisted(() => ({ on: false }));

vi.mock('@/lib/impact/wire/rows', async (importOriginal) => {
  const original = await importOriginal<typeof Rows>();
  const readRows: typeof original.readRows = (rows, reader) => {
    const reading = original.readRows(rows, reader);
    return careless.on ? { ...reading, setAside: [] } : reading;
  };
  return { ...original, readRows };
});

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const HOUR_MS = 3_600_000;
const ZONE = 'America/Los_Angeles';
const FIELDS = fieldsOfARow();

const story = fc.record({
  orders: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 10 }),
  /** Which rows drift, in which field and how. */
  drifts: fc.array(
    fc.record({
      which: fc.nat({ max: 9 }),
      field: fc.constantFrom(...FIELDS),
      how: fc.constantFrom(...Object.keys(DRIFTS)),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  /** Whether it begins with the first reading, and how long it goes on. */
  fromTheStart: fc.boolean(),
  hours: fc.constantFrom(1, 5, 100),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

async function live(told: Story): Promise<void> {
  const world = new ModelWorld(ALL_WORLDS[0]!, START_MS, ZONE);
  for (const agoHours of told.orders) {
    const eventMs = START_MS - agoHours * HOUR_MS;
    world.add({ eventMs, lockingMs: START_MS + 2_000 * HOUR_MS, payoutCents: 1_234, delay: 0 });
  }
  let drifting = told.fromTheStart;
  const device = await open(world, (page) => (drifting ? drift(told, world, page) : page));
  await mustSync(device);
  if (drifting) await expectGoodRows(told, world);
  drifting = true;
  for (let run = 0; run < 3; run += 1) {
    world.advanceTo(world.nowMs + (told.hours / 3) * HOUR_MS);
    await mustSync(device);
    await expectGoodRows(told, world);
  }
  drifting = false;
  for (let run = 0; run < 2; run += 1) await mustSync(device);
  await expectMended(told, world);
}

function open(world: ModelWorld, spoil: (page: ModelPage) => ModelPage): Promise<TrialDevice> {
  const today = dayAt(START_MS, ZONE);
  const firstDays = { from: addDays(today, -41), to: today };
  return startDevice({
    fetch: createModelFetch(world, { spoil }),
    nowMs: () => world.nowMs,
    timeZone: ZONE,
    progress: { firstDays, historyFrom: firstDays.from },
  });
}

async function mustSync(device: TrialDevice): Promise<void> {
  const outcome = await device.sync('user');
  if (outcome.status !== 'complete') throw new Error(JSON.stringify(outcome));
}

function drift({ drifts }: Story, world: ModelWorld, page: ModelPage): ModelPage {
  const rows = page.rows.map((row) => structuredClone(row));
  for (const { which, field, how } of drifts) {
    const order = world.orders[which % world.orders.length];
    const row = rows.find(({ Id }) => Id === order?.id);
    if (row) change(row, field, DRIFTS[how]?.(row[field]));
  }
  return { ...page, rows };
}

function change(row: Row, field: string, value: unknown): void {
  if (value === undefined) delete row[field];
  else row[field] = value;
}

function driftedIds({ drifts }: Story, world: ModelWorld): Set<string | undefined> {
  return new Set(drifts.map(({ which }) => world.orders[which % world.orders.length]?.id));
}

async function expectGoodRows(told: Story, world: ModelWorld): Promise<void> {
  const stored = await readStoredActions();
  const drifted = driftedIds(told, world);
  const lost = world.orders.filter(
    (order) => !drifted.has(order.id) && !isKnown(order, stored.get(order.id)),
  );
  if (lost.length > 0) throw new Error(`Good rows lost: ${lost.map(({ id }) => id)}`);
  const certain = [...stored.values()].filter(({ state }) => state === 'approved');
  if (certain.length > 0) throw new Error(`Counted as approved: ${JSON.stringify(certain)}`);
}

/** A row whose day could never be read can only be found again when it is updated or locks. */
async function expectMended(told: Story, world: ModelWorld): Promise<void> {
  const stored = await readStoredActions();
  const unplaced = new Set(
    told.drifts
      .filter(({ field }) => field === 'EventDate' && told.fromTheStart && told.hours > 24)
      .map(({ which }) => world.orders[which % world.orders.length]?.id),
  );
  const wrong = world.orders.filter(
    (order) => !unplaced.has(order.id) && !isKnown(order, stored.get(order.id)),
  );
  if (wrong.length > 0) throw new Error(`Not mended: ${JSON.stringify(wrong)}`);
  const ids = new Set(world.orders.filter(({ id }) => !unplaced.has(id)).map(({ id }) => id));
  const { setAside } = await dumpDatabase();
  const left = setAside.filter((record) => ids.has((record as { key: string }).key));
  if (left.length > 0) throw new Error(`Still set aside: ${JSON.stringify(left)}`);
}

function fieldsOfARow(): string[] {
  const world = new ModelWorld(ALL_WORLDS[0]!, START_MS, ZONE);
  const order = world.add({ eventMs: START_MS, lockingMs: START_MS + HOUR_MS, payoutCents: 1, delay: 0 });
  return Object.keys(toModelRow(order, ZONE));
}

let bugs: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('rows that drift, from the answer to the database', () => {
  it('throw nothing, take no good row with them, are never taken for approved, and mend', async () => {
    await expectNoFailure(fc.asyncProperty(story, live), { name: 'JSON drift', runs: trials(200, 5_000) });
    expect(bugs).not.toHaveBeenCalled();
  }, 3_600_000);

  it('never take an action for gone that may be the row whose id and day cannot be read', () =>
    live({
      orders: [625, 113],
      drifts: [
        { which: 1, field: 'EventDate', how: 'nested' },
        { which: 1, field: 'CampaignId', how: 'array' },
        { which: 1, field: 'Id', how: 'right to left' },
      ],
      fromTheStart: false,
      hours: 100,
    }));

  it('would not mend, if a row that cannot be read were dropped', async () => {
    careless.on = true;
    try {
      await expectSomeFailure(fc.asyncProperty(story, live), { name: 'JSON drift, careless', runs: 100 });
    } finally {
      careless.on = false;
    }
  }, 600_000);
});
