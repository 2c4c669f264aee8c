import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProgress, aSettledProgress } from '@/tests/support/actions';
import { anAccount, day, NOW_MS } from '@/tests/support/builders';
import { FakeDevice, type FakeOrder, RefusedWindowError, stateAt } from '@/tests/support/fake-world';
import { trials } from '@/tests/support/trials';
import { addDays, countDays, dayAt, listDays, toInstantText } from './day';
import type { Progress } from './progress';
import { advance, anchorDays, type PlanInput, planSync, type SyncStep, startProgress } from './sync-plan';
import { DAY_MS, HOUR_MS, MAX_WINDOW_MS } from './window';

function plan(progress: Progress, some: Partial<PlanInput> = {}): SyncStep[] {
  return planSync({ progress, openDays: [], openActions: 0, nowMs: NOW_MS, thorough: false, ...some });
}

/** Each step in a word, repeated ones once. */
function outline(steps: readonly SyncStep[]): string[] {
  const words = steps.map((step) => (step.kind === 'actions' ? step.purpose.kind : step.kind));
  return words.filter((word, index) => word !== words[index - 1]);
}

const readings = (steps: readonly SyncStep[]) => steps.filter((step) => step.kind === 'actions');

/** The windows of pending days read by a run so long after the last that read them all. */
function reconciled(hours: number, some: Partial<PlanInput>) {
  const progress = aSettledProgress({ reconciledAt: toInstantText(NOW_MS - hours * HOUR_MS) });
  const purposes = readings(plan(progress, some)).map(({ purpose }) => purpose);
  return purposes.filter((purpose) => purpose.kind === 'reconcile');
}

describe('an account just connected', () => {
  it('has 90 days to read at once and three years to walk back', () => {
    const { firstDays, historyFrom, readBackTo, baselineAt } = aProgress();
    expect(firstDays).toEqual({ from: '2026-08-21', to: '2026-11-18' });
    expect(countDays(firstDays)).toBe(90);
    expect(historyFrom).toBe('2023-11-20');
    expect([readBackTo, baselineAt]).toEqual([null, null]);
  });

  it('has every scope until one is refused', () => {
    expect(aProgress().missingScopes).toEqual([]);
  });

  it('counts its days in its own zone', () => {
    const late = Date.parse('2026-11-19T07:59:00Z');
    expect(startProgress(anAccount().id, late, 'America/Los_Angeles').firstDays.to).toBe('2026-11-18');
    expect(startProgress(anAccount().id, late, 'Asia/Tokyo').firstDays.to).toBe('2026-11-19');
  });

  it('first reads programs, then its 90 days newest first, then clicks; history waits', () => {
    const steps = plan(aProgress());
    expect(outline(steps)).toEqual(['programs', 'first', 'clicks']);
    expect(readings(steps).map(({ purpose }) => 'days' in purpose && purpose.days)).toEqual([
      { from: '2026-10-08', to: '2026-11-18' },
      { from: '2026-08-27', to: '2026-10-07' },
      { from: '2026-08-21', to: '2026-08-26' },
    ]);
  });

  it('begun by a clock that was wrong, counts from impact.com’s today, while nothing is read', () => {
    const zone = anAccount().timeZone;
    const wrong = startProgress(anAccount().id, NOW_MS - 10 * 365 * DAY_MS, zone);
    const { firstDays, historyFrom, updatesReadTo } = anchorDays(wrong, NOW_MS, zone);
    expect({ firstDays, updatesReadTo }).toEqual({
      firstDays: aProgress().firstDays,
      updatesReadTo: toInstantText(NOW_MS),
    });
    expect(countDays({ from: historyFrom, to: firstDays.to })).toBe(
      countDays({ from: wrong.historyFrom, to: wrong.firstDays.to }),
    );
    const right = aProgress();
    expect(anchorDays(right, NOW_MS, zone)).toBe(right);
    const begun = aProgress({ readBackTo: day('2026-10-08') });
    expect(anchorDays(begun, NOW_MS + 9 * DAY_MS, zone)).toBe(begun);
  });

  it('asks for event dates only, at most 44 days at a time', () => {
    for (const { window } of readings(plan(aProgress()))) {
      expect(window.by).toBe('event');
      expect(window.toMs - window.fromMs).toBeLessThanOrEqual(MAX_WINDOW_MS);
      expect(window.toMs).toBeLessThanOrEqual(NOW_MS);
    }
  });

  it('goes on where a killed run stopped', () => {
    const progress = aProgress({ readBackTo: day('2026-10-08'), programsReadAt: toInstantText(NOW_MS) });
    expect(outline(plan(progress))).toEqual(['first', 'clicks']);
    expect(readings(plan(progress))[0]?.purpose).toMatchObject({ days: { to: '2026-10-07' } });
  });
});

describe('an account whose 90 days are read', () => {
  it('looks for updates and locks, then goes on with its history', () => {
    const progress = aSettledProgress({ readBackTo: day('2026-08-21') });
    expect(outline(plan(progress))).toEqual(['updates', 'locking', 'clicks', 'history']);
  });

  it('settled, has no history left', () => {
    expect(outline(plan(aSettledProgress()))).toEqual(['updates', 'locking', 'clicks']);
  });

  it('re-reads a day of updates before the last, because impact.com shows some late', () => {
    const [updates] = readings(plan(aSettledProgress({ updatesReadTo: toInstantText(NOW_MS - HOUR_MS) })));
    expect(updates?.window).toEqual({ by: 'update', fromMs: NOW_MS - 25 * HOUR_MS, toMs: NOW_MS });
  });

  it('away for months, reads every update since in windows of at most 44 days', () => {
    const progress = aSettledProgress({ updatesReadTo: toInstantText(NOW_MS - 100 * DAY_MS) });
    const windows = readings(plan(progress)).filter(({ purpose }) => purpose.kind === 'updates');
    expect(windows.map(({ window }) => (window.toMs - window.fromMs) / DAY_MS)).toEqual([44, 44, 13]);
    expect(windows.at(-1)?.window.toMs).toBe(NOW_MS);
  });

  it('does not trust a cursor that lies in the future', () => {
    const [updates] = readings(plan(aSettledProgress({ updatesReadTo: toInstantText(NOW_MS + 9 * DAY_MS) })));
    expect(updates?.window).toMatchObject({ fromMs: NOW_MS - DAY_MS, toMs: NOW_MS });
  });

  it('re-reads the last 44 days by locking date, so late approvals are seen', () => {
    const locking = readings(plan(aSettledProgress())).filter(({ purpose }) => purpose.kind === 'locking');
    expect(locking.map(({ window }) => window)).toEqual([
      { by: 'locking', fromMs: NOW_MS - 44 * DAY_MS, toMs: NOW_MS },
    ]);
    expect(locking.map(({ purpose }) => purpose)).toEqual([{ kind: 'locking', last: true }]);
  });

  it('re-reads in every run the days that hold a pending action, while that is about a page', () => {
    const openDays = ['2026-11-18', '2026-11-01', '2026-09-05'].map(day);
    const pieces = reconciled(0.5, { openDays, openActions: 20_000 });
    expect(pieces).toEqual([
      { kind: 'reconcile', days: { from: '2026-11-01', to: '2026-11-18' }, last: false },
      { kind: 'reconcile', days: { from: '2026-09-05', to: '2026-09-05' }, last: true },
    ]);
  });

  it('re-reads them once a day when they hold more', () => {
    const many = { openDays: [day('2026-11-18')], openActions: 20_001 };
    expect(reconciled(23, many)).toEqual([]);
    expect(reconciled(24, many)).toHaveLength(1);
  });

  it('re-reads the twelve newest windows of them in every run, older ones once a day', () => {
    const openDays = Array.from({ length: 14 }, (_, index) => addDays(day('2026-11-18'), -index * 60));
    const often = reconciled(23, { openDays, openActions: 14 });
    expect(often.map(({ days }) => days.to)).toEqual(openDays.slice(0, 12));
    expect(often.map(({ last }) => last)).toEqual(Array(12).fill(false));
    const daily = reconciled(24, { openDays, openActions: 14 });
    expect(daily.map(({ days }) => days.to)).toEqual(openDays);
    expect(daily.at(-1)?.last).toBe(true);
  });

  it('reads programs once a day', () => {
    const read = (hours: number) =>
      outline(plan(aSettledProgress({ programsReadAt: toInstantText(NOW_MS - hours * HOUR_MS) })));
    expect(read(23)).not.toContain('programs');
    expect(read(24)).toContain('programs');
  });

  it('reads at once what is daily when its user asks', () => {
    const steps = plan(aSettledProgress(), { thorough: true, openDays: [day('2026-11-18')] });
    expect(outline(steps)).toEqual(['programs', 'updates', 'locking', 'reconcile', 'clicks']);
  });

  it('never asks for more than three years back, however long its history takes', () => {
    const progress = aSettledProgress({ readBackTo: day('2024-02-01') });
    const openDays = [day('2023-11-20'), day('2026-11-01')];
    for (const daysLater of [0, 1, 2, 3, 30, 400]) {
      const nowMs = NOW_MS + daysLater * DAY_MS;
      const limit = Temporal.Instant.fromEpochMilliseconds(nowMs)
        .toZonedDateTimeISO('UTC')
        .subtract({ years: 3 });
      const steps = readings(plan(progress, { nowMs, openDays, thorough: true }));
      expect(Math.min(...steps.map(({ window }) => window.fromMs))).toBeGreaterThanOrEqual(
        limit.epochMilliseconds,
      );
    }
  });

  it('reads pending days back to the oldest that impact.com takes, that one too', () => {
    const openDays = ['2023-11-20', '2023-11-19'].map(day);
    expect(reconciled(24, { openDays }).map(({ days }) => days)).toEqual([
      { from: '2023-11-20', to: '2023-11-20' },
    ]);
  });

  it('has finished its history when the rest of it has become too old to ask for', () => {
    const progress = aSettledProgress({ readBackTo: day('2023-12-01') });
    const nowMs = NOW_MS + 60 * DAY_MS;
    const [updates] = readings(plan(progress, { nowMs }));
    const after = advance(progress, updates!, nowMs);
    expect(after.readBackTo! <= after.historyFrom).toBe(true);
  });
});

describe('runs that follow each other closely', () => {
  const netsAfter = (minutes: number, some: Partial<PlanInput> = {}) =>
    outline(
      plan(aSettledProgress({ lockingReadAt: toInstantText(NOW_MS - minutes * 60_000) }), {
        openDays: [day('2026-11-01')],
        openActions: 1,
        ...some,
      }),
    ).filter((word) => word === 'locking' || word === 'reconcile');

  it('leave locking and pending days alone for ten minutes', () => {
    expect(netsAfter(9)).toEqual([]);
    expect(netsAfter(10)).toEqual(['locking', 'reconcile']);
  });

  it('read them at once when the user asks, or when the clock was set back', () => {
    expect(netsAfter(0, { thorough: true })).toEqual(['locking', 'reconcile']);
    expect(netsAfter(-30)).toEqual(['locking', 'reconcile']);
  });
});

describe('what a committed step moves', () => {
  const reading = (some: Partial<SyncStep & { kind: 'actions' }>): SyncStep => ({
    kind: 'actions',
    window: { by: 'event', fromMs: NOW_MS - DAY_MS, toMs: NOW_MS },
    purpose: { kind: 'updates' },
    ...some,
  });

  it('first days: the oldest day read, and the baseline with the last of them', () => {
    const started = aProgress();
    const piece = (from: string, to: string) =>
      reading({ purpose: { kind: 'first', days: { from: day(from), to: day(to) } } });
    const half = advance(started, piece('2026-10-08', '2026-11-18'), NOW_MS);
    expect([half.readBackTo, half.baselineAt]).toEqual(['2026-10-08', null]);
    const all = advance(half, piece('2026-08-21', '2026-10-07'), NOW_MS);
    expect([all.readBackTo, all.baselineAt]).toEqual(['2026-08-21', toInstantText(NOW_MS)]);
  });

  it('history: never the baseline', () => {
    const settled = aSettledProgress({ readBackTo: day('2026-08-21') });
    const days = { from: day('2026-07-10'), to: day('2026-08-20') };
    const after = advance(settled, reading({ purpose: { kind: 'history', days } }), NOW_MS);
    expect([after.readBackTo, after.baselineAt]).toEqual(['2026-07-10', settled.baselineAt]);
  });

  it('updates: up to where its window ended, not to when it was committed', () => {
    const after = advance(aSettledProgress(), reading({}), NOW_MS + DAY_MS);
    expect(after.updatesReadTo).toBe(toInstantText(NOW_MS));
  });

  it('locking and pending days: only with the last of their windows', () => {
    const settled = aSettledProgress();
    const days = { from: day('2026-11-01'), to: day('2026-11-18') };
    for (const last of [false, true]) {
      const locking = advance(settled, reading({ purpose: { kind: 'locking', last } }), NOW_MS);
      const pending = advance(settled, reading({ purpose: { kind: 'reconcile', days, last } }), NOW_MS);
      expect(locking.lockingReadAt === settled.lockingReadAt).toBe(!last);
      expect(pending.reconciledAt === settled.reconciledAt).toBe(!last);
    }
  });

  it('programs: when they were read', () => {
    const settled = aSettledProgress();
    const after = advance(settled, { kind: 'programs' }, NOW_MS + DAY_MS);
    expect(after).toEqual({ ...settled, programsReadAt: toInstantText(NOW_MS + DAY_MS) });
  });

  it('clicks: nothing of its own', () => {
    const settled = aSettledProgress();
    expect(advance(settled, { kind: 'clicks' }, NOW_MS)).toEqual(settled);
  });
});

const ZONES = ['America/Los_Angeles', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/Berlin', 'UTC'];
const WORLD_FROM = NOW_MS - 3 * 366 * DAY_MS;
const WORLD_TO = NOW_MS + 60 * DAY_MS;

const someOrder = fc
  .record({
    eventMs: fc.integer({ min: WORLD_FROM, max: WORLD_TO }),
    lateHours: fc.constantFrom(0, 0, 0, 5, 60, 500),
    lockDays: fc.integer({ min: 1, max: 120 }),
    earlyDays: fc.option(fc.integer({ min: 0, max: 60 })),
    reversedDays: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ eventMs, lateHours, lockDays, earlyDays, reversedDays }) => {
    const shownMs = eventMs + lateHours * HOUR_MS;
    const after = (days: number | null) => (days === null ? null : shownMs + days * DAY_MS);
    return {
      eventMs,
      shownMs,
      lockingMs: shownMs + lockDays * DAY_MS,
      approvedEarlyMs: after(earlyDays),
      reversedMs: after(reversedDays),
    };
  });
const someWorld: fc.Arbitrary<FakeOrder[]> = fc
  .array(someOrder, { minLength: 10, maxLength: 60 })
  .map((orders) => orders.map((order, index) => ({ ...order, id: `order-${index}` })));
/** How long until each run, and after how many steps it is killed. */
const someRuns = fc.array(
  fc.record({ hours: fc.constantFrom(0, 0, 0.5, 0.5, 3, 30, 200), steps: fc.integer({ min: 0, max: 12 }) }),
  { minLength: 5, maxLength: 25 },
);

interface Life {
  device: FakeDevice;
  nowMs: number;
  refused: number;
  /** Orders that were pending on the device when their approval came. */
  awaited: Set<string>;
}

/** Every run is killed after some steps; then two more live to their end, a day apart. */
function live(orders: readonly FakeOrder[], zone: string, runs: { hours: number; steps: number }[]): Life {
  const device = new FakeDevice(startProgress(anAccount().id, NOW_MS, zone), zone);
  const life: Life = { device, nowMs: NOW_MS, refused: 0, awaited: new Set() };
  const whole = { hours: 24, steps: Number.POSITIVE_INFINITY };
  for (const { hours, steps } of [...runs, whole, whole, whole]) {
    life.nowMs += hours * HOUR_MS;
    noteAwaited(life, orders);
    runOnce(life, orders, steps);
  }
  return life;
}

function runOnce(life: Life, orders: readonly FakeOrder[], steps: number): void {
  const { device } = life;
  try {
    for (const step of device.plan(life.nowMs).slice(0, steps)) {
      life.nowMs += 20_000;
      noteAwaited(life, orders);
      device.perform(step, orders, life.nowMs);
    }
  } catch (error) {
    if (!(error instanceof RefusedWindowError)) throw error;
    life.refused += 1;
  }
}

function noteAwaited({ device, nowMs, awaited }: Life, orders: readonly FakeOrder[]): void {
  if (device.progress.baselineAt === null) return;
  const pending = new Set(
    [...device.days.values()].flat().flatMap(({ id, state }) => (state === 'pending' ? [String(id)] : [])),
  );
  for (const order of orders)
    if (pending.has(order.id) && stateAt(order, nowMs) === 'approved') awaited.add(order.id);
}

function storedStates(device: FakeDevice): Map<string, string> {
  return new Map([...device.days.values()].flat().map(({ id, state }) => [String(id), state]));
}

function trueStates({ device, nowMs }: Life, orders: readonly FakeOrder[]): Map<string, string> {
  const { historyFrom } = device.progress;
  return new Map(
    orders
      .filter(({ shownMs, eventMs }) => shownMs <= nowMs && dayAt(eventMs, device.timeZone) >= historyFrom)
      .map((order) => [order.id, stateAt(order, nowMs)]),
  );
}

describe('whatever kills the runs', () => {
  const runs = { numRuns: trials(60, 3_000) };

  it('ends with every action known, in its true state, and once', () => {
    fc.assert(
      fc.property(someWorld, fc.constantFrom(...ZONES), someRuns, (orders, zone, killed) => {
        const life = live(orders, zone, killed);
        const stored = [...life.device.days.values()].flat();
        const states = storedStates(life.device);
        expect(stored).toHaveLength(states.size);
        for (const [id, state] of trueStates(life, orders)) expect([id, states.get(id)]).toEqual([id, state]);
      }),
      runs,
    );
  });

  it('asks for nothing that impact.com would refuse', () => {
    fc.assert(
      fc.property(someWorld, fc.constantFrom(...ZONES), someRuns, (orders, zone, killed) => {
        expect(live(orders, zone, killed).refused).toBe(0);
      }),
      runs,
    );
  });

  it('tells every approval of an action that was known to be pending, and none from before the baseline', () => {
    fc.assert(
      fc.property(someWorld, fc.constantFrom(...ZONES), someRuns, (orders, zone, killed) => {
        const { device, awaited } = live(orders, zone, killed);
        const approved = new Set(
          orders.filter(({ id }) => storedStates(device).get(id) === 'approved').map(({ id }) => id),
        );
        const missed = [...awaited].filter((id) => approved.has(id) && !device.told.includes(id));
        expect(missed).toEqual([]);
        expect(new Set(device.told).size).toBe(device.told.length);
      }),
      runs,
    );
  });

  it('reads each day of three years whole, with none left out between two runs', () => {
    const device = new FakeDevice(aProgress(), 'UTC');
    const read: string[] = [];
    for (let run = 0; run < 60; run += 1) {
      const nowMs = NOW_MS + run * 60_000;
      for (const step of device.plan(nowMs).slice(0, 5)) {
        device.perform(step, [], nowMs);
        if (step.kind === 'actions' && 'days' in step.purpose) read.push(...listDays(step.purpose.days));
      }
    }
    const { historyFrom, firstDays } = device.progress;
    expect(read.toSorted()).toEqual(listDays({ from: historyFrom, to: firstDays.to }));
    expect(addDays(historyFrom, 3 * 365)).toBe('2026-11-19');
  });
});
