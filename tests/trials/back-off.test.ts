import fc from 'fast-check';
import { describe, it } from 'vitest';
import { closeDatabase } from '@/lib/db/open';
import { addDays, dayAt } from '@/lib/domain/day';
import { nextRunAtMs } from '@/lib/domain/schedule';
import { createModelFetch } from '../support/model/model-server';
import { ALL_WORLDS, ModelWorld } from '../support/model/model-world';
import { startDevice } from '../support/trial-device';
import { expectNoFailure, expectSomeFailure } from '../support/trial-report';
import { trials } from '../support/trials';

const START_MS = Date.parse('2026-11-18T18:45:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PERIOD_MS = 30 * MINUTE_MS;

/** What a run meets; `seconds` is what a 429 names. */
const trouble = fc.oneof(
  fc.record({ kind: fc.constant('down' as const), status: fc.constantFrom(500, 502, 503, 504) }),
  fc.record({ kind: fc.constant('offline' as const) }),
  fc.record({ kind: fc.constant('limited' as const), seconds: fc.integer({ min: 0, max: 200_000 }) }),
  fc.record({ kind: fc.constant('none' as const) }),
);
type Trouble = typeof trouble extends fc.Arbitrary<infer Value> ? Value : never;

const STEPS = 10;
const story = fc.record({
  troubles: fc.array(trouble, { minLength: STEPS, maxLength: STEPS }),
  /** Where within the jitter's range each pause falls. */
  chance: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: STEPS,
    maxLength: STEPS,
  }),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

/** Each run in its own worker's life: only what is written counts for the next. */
async function live({ troubles, chance }: Story, remembered: boolean): Promise<void> {
  const world = new ModelWorld(ALL_WORLDS[0]!, START_MS, 'UTC');
  let step = 0;
  const days = { from: addDays(dayAt(START_MS, 'UTC'), -9), to: dayAt(START_MS, 'UTC') };
  const device = await startDevice({
    fetch: createModelFetch(world, { intercept: () => meet(troubles[step]!) }),
    nowMs: () => world.nowMs,
    random: () => chance[step] ?? 0.5,
    timeZone: 'UTC',
    progress: { firstDays: days, historyFrom: days.from },
  });
  for (; step < STEPS; step += 1) {
    await device.sync();
    await closeDatabase();
    const progress = await device.progress();
    const kept = remembered ? progress : { ...progress, retryAt: null, waits: {}, failures: 0 };
    const dueMs = nextRunAtMs(kept, PERIOD_MS, world.nowMs);
    check(troubles[step]!, dueMs - world.nowMs);
    world.advanceTo(Math.max(dueMs, world.nowMs + MINUTE_MS));
  }
}

function meet(met: Trouble): Response | undefined {
  switch (met.kind) {
    case 'down':
      return new Response('', { status: met.status });
    case 'limited':
      return new Response('', { status: 429, headers: { 'retry-after': String(met.seconds) } });
    case 'offline':
      throw new TypeError('fetch failed');
    case 'none':
      return undefined;
  }
}

/** Stored times are whole seconds. */
const ROUNDING_MS = 1_000;

function check(met: Trouble, pauseMs: number): void {
  const [least, most] = boundsOf(met);
  if (pauseMs >= least - ROUNDING_MS && pauseMs <= most + ROUNDING_MS) return;
  throw new Error(`After ${JSON.stringify(met)} a pause of ${pauseMs} ms, not ${least} to ${most}`);
}

function boundsOf(met: Trouble): [leastMs: number, mostMs: number] {
  switch (met.kind) {
    case 'none':
      return [MINUTE_MS, PERIOD_MS];
    case 'down':
      return [0, 6 * HOUR_MS];
    case 'offline':
      return [0, 30 * MINUTE_MS];
    case 'limited': {
      const named = Math.min(24 * HOUR_MS, Math.max(MINUTE_MS, met.seconds * 1_000));
      return [named, Math.max(named, 30 * MINUTE_MS)];
    }
  }
}

describe('the pause after a failure', () => {
  it('lies within [0, cap], never before a wait that was named, and survives the worker', async () => {
    await expectNoFailure(
      fc.asyncProperty(story, (told) => live(told, true)),
      { name: `back-off, ${STEPS} runs each`, runs: trials(100, 1_000) },
    );
  }, 3_600_000);

  it('would come too early, if the worker took what it was told with it', async () => {
    const property = fc.asyncProperty(story, (told) => live(told, false));
    await expectSomeFailure(property, { name: 'back-off, forgotten', runs: 20 });
  }, 600_000);
});
