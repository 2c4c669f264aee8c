import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { readRuns } from '@/lib/db/sync-runs';
import { addDays, dayAt, toInstantText } from '@/lib/domain/day';
import type * as MergeDay from '@/lib/domain/merge-day';
import type * as SyncPlan from '@/lib/domain/sync-plan';
import { ExpectedDatabase, findDifference } from '../support/model/expected-database';
import { createModelFetch, type ModelPage, type ModelServerOptions } from '../support/model/model-server';
import { type ModelOrder, ModelWorld } from '../support/model/model-world';
import { type LoggedPage, toReadings } from '../support/model/page-log';
import { isKnown } from '../support/model/promises';
import { readDatabaseText, readStoredActions } from '../support/trial-database';
import { startDevice, type TrialDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

/** What happens to the windows of the next run: repeated and put in another order. */
const windows = vi.hoisted(() => ({ order: [] as number[] }));
/** For the control: every reading is taken for whole. */
const credulous = vi.hoisted(() => ({ on: false }));

vi.mock('@/lib/domain/merge-day', async (importOriginal) => {
  const original = await importOriginal<typeof MergeDay>();
  const mergeDay: typeof original.mergeDay = (stored, reading) =>
    original.mergeDay(stored, credulous.on ? { ...reading, whole: true } : reading);
  return { ...original, mergeDay };
});

vi.mock('@/lib/domain/sync-plan', async (importOriginal) => {
  const original = await importOriginal<typeof SyncPlan>();
  const planSync: typeof original.planSync = (input) => shuffle(original.planSync(input));
  const shuffle = (steps: SyncPlan.SyncStep[]) => {
    const readings = steps.filter(({ kind }) => kind === 'actions');
    const chosen = windows.order.flatMap((place) => readings[place % Math.max(1, readings.length)] ?? []);
    return windows.order.length === 0 ? steps : [...chosen, ...steps, ...chosen.reverse()];
  };
  return { ...original, planSync };
});

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const HOUR_MS = 3_600_000;
const ZONE = 'Europe/Berlin';

/** Between two pages, or before the first: what happens at impact.com meanwhile. */
type Meanwhile =
  | { kind: 'insert'; agoHours: number; cents: number }
  | { kind: 'delete' | 'approve' | 'reverse'; which: number }
  | { kind: 'move'; which: number; hours: number }
  | { kind: 'duplicate'; which: number }
  | { kind: 'shuffle'; by: number }
  | { kind: 'error'; times: number };

const which = fc.nat({ max: 20 });
const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    agoHours: fc.integer({ min: 0, max: 900 }),
    cents: fc.nat(9_999),
  }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'approve' as const, 'reverse' as const), which }),
  fc.record({
    kind: fc.constant('move' as const),
    which,
    hours: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -1_000, max: 400 })),
  }),
  fc.record({ kind: fc.constant('duplicate' as const), which }),
  fc.record({ kind: fc.constant('shuffle' as const), by: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('error' as const), times: fc.constantFrom(1, 2, 3, 5) }),
);

const story = fc.record({
  pageSize: fc.constantFrom(1, 2, 3, 5, 100),
  orders: fc.array(
    fc.record({
      agoHours: fc.integer({ min: 0, max: 950 }),
      lockHours: fc.integer({ min: -200, max: 600 }),
      cents: fc.nat(9_999),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  runs: fc.array(
    fc.record({
      order: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
      /** On which page from now on what happens. */
      troubles: fc.array(fc.record({ page: fc.nat({ max: 8 }), what: meanwhile }), { maxLength: 4 }),
      passMinutes: fc.constantFrom(0, 30, 30, 300),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

interface Stage {
  world: ModelWorld;
  device: TrialDevice;
  expected: ExpectedDatabase;
  log: LoggedPage[];
  troubles: { page: number; what: Meanwhile }[];
  /** Pages asked for since the troubles were named. */
  pages: number;
  errors: number;
  everSeen: Set<string>;
}

async function live(told: Story): Promise<void> {
  const stage = await setUp(told);
  await runAndCompare(stage);
  for (const { order, troubles, passMinutes } of told.runs) {
    stage.world.advanceTo(stage.world.nowMs + passMinutes * 60_000);
    Object.assign(stage, { troubles: [...troubles], pages: 0 });
    windows.order = order;
    await runAndCompare(stage);
  }
  windows.order = [];
  Object.assign(stage, { troubles: [], errors: 0 });
  await settle(stage);
}

/** Once nothing disturbs, the database is what impact.com has, and reading it all again changes no byte. */
async function settle(stage: Stage): Promise<void> {
  for (let run = 0; run < 2; run += 1) {
    stage.world.advanceTo(stage.world.nowMs + 30 * 60_000);
    await runAndCompare(stage);
  }
  const once = await readDatabaseText();
  await runAndCompare(stage);
  if ((await readDatabaseText()) !== once) throw new Error('Reading again changed something');
  const stored = await readStoredActions();
  const wrong = stage.world.orders.filter((order) => !order.deleted && !isKnown(order, stored.get(order.id)));
  if (wrong.length > 0) throw new Error(`Not as at impact.com: ${JSON.stringify(wrong)}`);
  const lost = [...stage.everSeen].filter((id) => !stored.has(id) && !stage.expected.aside.has(id));
  if (lost.length > 0) throw new Error(`Silently gone: ${lost}`);
}

async function runAndCompare(stage: Stage): Promise<void> {
  const { device, expected, world } = stage;
  const tell = (await device.progress()).baselineAt !== null;
  stage.log.length = 0;
  await device.sync('user');
  const [run] = (await readRuns(device.account.id))
    .filter(({ epoch }) => epoch > 0)
    .sort((a, b) => b.epoch - a.epoch);
  const steps = (run?.steps ?? []).filter((step) => step.kind === 'actions');
  const readings = toReadings(stage.log);
  if (steps.length !== readings.length) throw new Error(`${readings.length} readings, ${steps.length} steps`);
  readings.forEach(({ rows, whole }, index) => {
    const days = steps[index]?.days ?? null;
    if (days && !whole) throw new Error(`Taken for whole: ${JSON.stringify(rows)}`);
    expected.read(rows, days, toInstantText(world.nowMs), tell);
    for (const { Id } of rows) stage.everSeen.add(String(Id));
  });
  const [stored, model] = [await readDatabaseText(), expected.text()];
  if (stored !== model) throw new Error(findDifference(stored, model));
}

async function setUp({ pageSize, orders }: Story): Promise<Stage> {
  const world = new ModelWorld(
    { changeIsUpdate: true, approvalMovesLock: false, updatesComeLate: false, rowsComeLate: false },
    START_MS,
    ZONE,
  );
  for (const { agoHours, lockHours, cents } of orders) addOrder(world, agoHours, lockHours, cents);
  const today = dayAt(START_MS, ZONE);
  const firstDays = { from: addDays(today, -83), to: today };
  const stage: Omit<Stage, 'device'> = {
    world,
    expected: new ExpectedDatabase(),
    log: [],
    troubles: [],
    pages: 0,
    errors: 0,
    everSeen: new Set(),
  };
  const device = await startDevice({
    fetch: createModelFetch(world, serverOf(stage, pageSize)),
    nowMs: () => world.nowMs,
    timeZone: ZONE,
    progress: { firstDays, historyFrom: firstDays.from },
  });
  return Object.assign(stage, { device });
}

function serverOf(stage: Omit<Stage, 'device'>, pageSize: number): ModelServerOptions {
  return {
    pageSize,
    intercept(url) {
      if (!url.pathname.endsWith('/Actions')) return undefined;
      happenBefore(stage);
      if (stage.errors === 0) return undefined;
      stage.errors -= 1;
      return new Response('', { status: 500 });
    },
    spoil(page) {
      const spoilt = spoil(stage, page);
      stage.log.push(toLogged(spoilt, pageSize));
      return spoilt;
    },
  };
}

function happenBefore(stage: Omit<Stage, 'device'>): void {
  for (const { what } of stage.troubles.filter(({ page }) => page === stage.pages)) happen(stage, what);
  stage.pages += 1;
}

function happen(stage: Omit<Stage, 'device'>, what: Meanwhile): void {
  const { world } = stage;
  if (what.kind === 'insert') addOrder(world, what.agoHours, 300, what.cents);
  if (what.kind === 'error') stage.errors = what.times;
  if (!('which' in what)) return;
  const order = world.orders[what.which % world.orders.length];
  if (!order || order.deleted) return;
  if (what.kind === 'delete') order.deleted = true;
  if (what.kind === 'approve') world.approve(order, 0);
  if (what.kind === 'reverse') world.reverse(order, 0);
  if (what.kind === 'move') moveEvent(world, order, what.hours);
}

function addOrder(world: ModelWorld, agoHours: number, lockHours: number, payoutCents: number): void {
  const { nowMs } = world;
  world.add({
    eventMs: nowMs - agoHours * HOUR_MS,
    lockingMs: nowMs + lockHours * HOUR_MS,
    payoutCents,
    delay: 0,
  });
}

/** A correction of the event's date is an update like any other. */
function moveEvent(world: ModelWorld, order: ModelOrder, hours: number): void {
  order.eventMs = Math.min(world.nowMs, order.eventMs + hours * HOUR_MS);
  world.modify(order, order.payoutCents, 0);
  order.updates.push({ datedMs: world.nowMs, seenFromMs: world.nowMs });
}

function spoil(stage: Omit<Stage, 'device'>, page: ModelPage): ModelPage {
  let { rows } = page;
  for (const { page: on, what } of stage.troubles) {
    if (on !== stage.pages - 1) continue;
    if (what.kind === 'shuffle') rows = rotate(rows, what.by);
    const again = what.kind === 'duplicate' ? rows[what.which % Math.max(1, rows.length)] : undefined;
    if (again) rows = [...rows, again];
  }
  return { ...page, rows };
}

function rotate<Item>(items: readonly Item[], by: number): Item[] {
  const cut = by % Math.max(1, items.length);
  return [...items.slice(cut), ...items.slice(0, cut)].reverse();
}

function toLogged({ url, page, rows, total }: ModelPage, pageSize: number): LoggedPage {
  const filters = [...url.searchParams].filter(([name]) => name !== 'Page');
  const window = new URLSearchParams(filters).toString();
  return {
    window,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
    rows: structuredClone(rows),
  };
}

describe('reading the same again, in any order and with anything happening meanwhile', () => {
  it('leaves the database equal to the model, byte for byte', async () => {
    await expectNoFailure(fc.asyncProperty(story, live), { name: 'idempotence', runs: trials(500, 10_000) });
  }, 3_600_000);

  it('would not, if every reading were taken for whole', async () => {
    credulous.on = true;
    try {
      await expectSomeFailure(fc.asyncProperty(story, live), { name: 'idempotence, credulous', runs: 50 });
    } finally {
      credulous.on = false;
    }
  }, 600_000);
});
