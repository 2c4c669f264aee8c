import fc from 'fast-check';
import { describe, it } from 'vitest';
import { closeDatabase } from '@/lib/db/open';
import { addDays, dayAt } from '@/lib/domain/day';
import { createModelFetch } from '../support/model/model-server';
import { ModelWorld } from '../support/model/model-world';
import { isDue, ringsInMs } from '../support/trial-alarm';
import { startDevice, type TrialDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 30;
const ZONE = 'America/New_York';

type Group = 'detail' | 'click-export' | 'report-export' | 'general';
const GROUPS: Group[] = ['detail', 'click-export', 'report-export', 'general'];

const atMinute = fc.integer({ min: 0, max: DAYS * 24 * 60 });
const month = fc.record({
  exports: fc.constantFrom('reports' as const, 'clicks' as const),
  /** When each browser is open, in hours of the day. */
  open: fc.tuple(
    fc.record({ from: fc.integer({ min: 0, max: 10 }), hours: fc.integer({ min: 3, max: 13 }) }),
    fc.record({ from: fc.integer({ min: 6, max: 16 }), hours: fc.integer({ min: 3, max: 8 }) }),
  ),
  /** A user who presses the button, once or many times in a row: 200 in all. */
  presses: fc.array(fc.record({ atMinute, device: fc.nat(1) }), { minLength: 10, maxLength: 10 }),
  restarts: fc.array(fc.record({ atMinute, device: fc.nat(1) }), { minLength: 10, maxLength: 30 }),
  throttles: fc.array(
    fc.record({
      atMinute,
      group: fc.constantFrom(...GROUPS),
      minutes: fc.constantFrom(1, 10, 60, 300, 1_400),
    }),
    { minLength: 5, maxLength: 30 },
  ),
  orders: fc.array(atMinute, { minLength: 10, maxLength: 40 }),
});
type Month = typeof month extends fc.Arbitrary<infer Value> ? Value : never;

interface Sent {
  atMs: number;
  group: Group;
  isExport: boolean;
  inWait: boolean;
}

interface Browser {
  device: TrialDevice;
  sent: Sent[];
  /** Until when each group was told to wait, as this browser heard it. */
  waits: Map<Group, number>;
  ringsAtMs: number;
  open: { from: number; hours: number };
}

const PRESSES_IN_A_ROW = 20;
let heaviestHour = 0;

async function live(told: Month, heed: boolean): Promise<void> {
  const world = new ModelWorld(
    { changeIsUpdate: false, approvalMovesLock: false, updatesComeLate: true, rowsComeLate: true },
    START_MS,
    ZONE,
  );
  const browsers = [await open(world, told, 0), await open(world, told, 1)];
  for (const what of toAgenda(told)) {
    await letRun(world, browsers, what.atMs);
    world.advanceTo(Math.max(world.nowMs, what.atMs));
    await happen(world, browsers, what, heed);
  }
  await letRun(world, browsers, START_MS + DAYS * DAY_MS);
  for (const browser of browsers) checkBudgets(browser.sent);
}

type Planned = { atMs: number } & ({ do: 'press' | 'restart'; device: number } | { do: 'order' });

function toAgenda({ presses, restarts, orders }: Month): Planned[] {
  const at = (minute: number) => START_MS + minute * MINUTE_MS;
  const agenda: Planned[] = [
    ...presses.flatMap(({ atMinute: minute, device }) =>
      Array.from({ length: PRESSES_IN_A_ROW }, (_, press) => ({
        atMs: at(minute) + press * 5_000,
        do: 'press' as const,
        device,
      })),
    ),
    ...restarts.map(({ atMinute: minute, device }) => ({ atMs: at(minute), do: 'restart' as const, device })),
    ...orders.map((minute) => ({ atMs: at(minute), do: 'order' as const })),
  ];
  return agenda.sort((left, right) => left.atMs - right.atMs);
}

async function happen(world: ModelWorld, browsers: Browser[], what: Planned, heed: boolean): Promise<void> {
  if (what.do === 'order') {
    world.add({
      eventMs: world.nowMs - HOUR_MS,
      lockingMs: world.nowMs + 9 * DAY_MS,
      payoutCents: 1_234,
      delay: 0.5,
    });
    return;
  }
  const browser = browsers[what.device];
  if (!browser) return;
  if (what.do === 'restart' || !heed) await forget(browser, heed);
  if (what.do === 'press') await browser.device.sync('user');
}

/** A restart empties the memory alone. The control loses what is written of the budget as well. */
async function forget({ device }: Browser, heed: boolean): Promise<void> {
  await device.use();
  if (!heed) {
    const { openDatabase } = await import('@/lib/db/open');
    const database = await openDatabase();
    await database.clear('budgets');
  }
  await closeDatabase();
}

/** All alarms that ring before a moment, of whichever browser is next. */
async function letRun(world: ModelWorld, browsers: Browser[], untilMs: number): Promise<void> {
  for (;;) {
    const [next] = browsers.toSorted((left, right) => left.ringsAtMs - right.ringsAtMs);
    if (!next || next.ringsAtMs > untilMs) return;
    world.advanceTo(Math.max(world.nowMs, next.ringsAtMs));
    if (isOpen(next, world.nowMs) && (await isDue(next.device, world.nowMs))) await next.device.sync();
    next.ringsAtMs = whenOpen(next, world.nowMs + (await ringsInMs(next.device, world.nowMs)));
  }
}

function isOpen({ open: { from, hours } }: Browser, ms: number): boolean {
  const hour = (ms % DAY_MS) / HOUR_MS;
  return hour >= from && hour < from + hours;
}

/** An alarm that would have rung while the browser was closed rings when it opens. */
function whenOpen(browser: Browser, ms: number): number {
  if (isOpen(browser, ms)) return ms;
  const opensMs = Math.floor(ms / DAY_MS) * DAY_MS + browser.open.from * HOUR_MS;
  return opensMs >= ms ? opensMs : opensMs + DAY_MS;
}

async function open(world: ModelWorld, told: Month, index: 0 | 1): Promise<Browser> {
  const sent: Sent[] = [];
  const waits = new Map<Group, number>();
  const today = dayAt(START_MS, ZONE);
  const device = await startDevice({
    fetch: createModelFetch(world, {
      exports: told.exports,
      intercept: (url, init) => receive(world, told, { sent, waits }, url, init),
    }),
    nowMs: () => world.nowMs,
    timeZone: ZONE,
    progress: { historyFrom: addDays(today, -200) },
  });
  return { device, sent, waits, ringsAtMs: START_MS, open: told.open[index] };
}

function receive(
  world: ModelWorld,
  { throttles }: Month,
  { sent, waits }: Pick<Browser, 'sent' | 'waits'>,
  url: URL,
  { method = 'GET' }: RequestInit,
): Response | undefined {
  const group = groupOf(url);
  const isExport = method === 'GET' && group.endsWith('-export');
  const inWait = (waits.get(group) ?? 0) > world.nowMs;
  sent.push({ atMs: world.nowMs, group, isExport, inWait });
  const endMs = Math.max(
    0,
    ...throttles
      .filter((one) => one.group === group)
      .map(({ atMinute: minute, minutes }) => ({ from: START_MS + minute * MINUTE_MS, minutes }))
      .filter(({ from, minutes }) => from <= world.nowMs && world.nowMs < from + minutes * MINUTE_MS)
      .map(({ from, minutes }) => from + minutes * MINUTE_MS),
  );
  if (endMs === 0) return undefined;
  waits.set(group, endMs);
  const seconds = String(Math.ceil((endMs - world.nowMs) / 1000));
  return new Response('Too Many Requests', { status: 429, headers: { 'retry-after': seconds } });
}

function groupOf({ pathname }: URL): Group {
  if (pathname.includes('/Actions')) return 'detail';
  if (pathname.includes('/ClickExport')) return 'click-export';
  return pathname.includes('/ReportExport') ? 'report-export' : 'general';
}

function checkBudgets(sent: readonly Sent[]): void {
  expectAtMost('requests inside a wait', sent.filter(({ inWait }) => inWait).length, 0);
  const hour = mostWithin(
    sent.map(({ atMs }) => atMs),
    HOUR_MS,
  );
  heaviestHour = Math.max(heaviestHour, hour);
  expectAtMost('requests an hour', hour, 100);
  for (const [group, most] of [
    ['click-export', 3],
    ['report-export', 10],
  ] as const) {
    const exports = sent.filter((one) => one.isExport && one.group === group).map(({ atMs }) => atMs);
    expectAtMost(`${group} a day`, mostWithin(exports, DAY_MS), most);
  }
}

function expectAtMost(what: string, count: number, most: number): void {
  if (count > most) throw new Error(`${what}: ${count} of ${most}`);
}

/** The most moments that lie within any span of that length. */
function mostWithin(moments: readonly number[], lengthMs: number): number {
  let first = 0;
  let most = 0;
  moments.forEach((moment, index) => {
    while ((moments[first] ?? moment) <= moment - lengthMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

describe('a month of two browsers on one account', () => {
  it('passes no budget and sends nothing inside a wait', async () => {
    const property = fc.asyncProperty(month, (told) => live(told, true));
    const note = () => `most requests in an hour: ${heaviestHour}`;
    await expectNoFailure(property, { name: 'budget month', runs: trials(5, 200), note });
  }, 14_400_000);

  it('would pass it if a restart forgot what was sent', async () => {
    const property = fc.asyncProperty(month, (told) => live(told, false));
    await expectSomeFailure(property, { name: 'budget month without a ledger', runs: 3 });
  }, 600_000);
});
