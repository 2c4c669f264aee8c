import { afterEach, describe, expect, it } from 'vitest';
import { addProgress } from '@/lib/db/progress';
import { addDays } from '@/lib/domain/day';
import type { ScenarioName } from '../../sandbox/world/types.ts';
import {
  CLOCK_CHANGES,
  type ClickBench,
  clicksToday,
  countExports,
  shownToday,
  startClickBench,
} from '../support/click-ledger';
import { resetDevice } from '../support/product';
import { trials } from '../support/trials';

const switches = { performanceReports: 'web-only' } as const;
const benches: ClickBench[] = [];

async function aBench(options: Parameters<typeof startClickBench>[0] = {}): Promise<ClickBench> {
  const bench = await startClickBench({ ...options, switches: { ...switches, ...options.switches } });
  benches.push(bench);
  return bench;
}

/** Runs every so many hours, each one checked. */
async function live(bench: ClickBench, days: number, everyHours: number): Promise<void> {
  for (let hours = 0; hours < days * 24; hours += everyHours) {
    await bench.sync();
    bench.sandbox.control.advance({ hours: everyHours });
  }
}

afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.end();
  await resetDevice();
});

describe('click totals from exports', () => {
  it.each<[ScenarioName, number, number]>([
    ['first-day', 3, trials(4, 100)],
    ['small', 3, trials(6, 100)],
    ['typical', 1, trials(1, 40)],
  ])(
    '%s: equal the ledger on every finished day, also those of 23 and 25 hours, through %i days',
    async (scenario, days, seeds) => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const startAt = Date.parse(CLOCK_CHANGES[seed % CLOCK_CHANGES.length] ?? '');
        const bench = await startClickBench({ scenarios: [scenario], seed, startAt, switches });
        await live(bench, days, 5);
        expect((await bench.progress()).clickSource).toMatchObject({ kind: 'export' });
        expect(countExports(bench.sandbox).reports).toBe(0);
        await bench.end();
        await resetDevice();
      }
    },
    600_000,
  );

  it('walk history back, newest first and without a gap, at least one day with every day', async () => {
    const bench = await aBench({ startAt: Date.parse('2026-11-18T18:00:00Z') });
    const days = trials(20, 120);
    await live(bench, days, 12);
    const { clicksKnown } = await bench.progress();
    const yesterday = addDays(bench.today(), -1);
    expect(clicksKnown).toMatchObject([{ to: addDays(yesterday, -1) }]);
    expect(clicksKnown[0]?.from && clicksKnown[0].from <= addDays(yesterday, -2 * days)).toBe(true);
  }, 600_000);

  it('end at the history the user asked for, and cost one export a day from then on', async () => {
    const bench = await aBench();
    await bench.sync();
    await addProgress({ ...(await bench.progress()), historyFrom: addDays(bench.today(), -6) });
    await live(bench, 5, 12);
    expect(await bench.missing()).toEqual([]);
    bench.sandbox.control.clearRequests();
    await live(bench, 4, 6);
    expect(countExports(bench.sandbox).clicks).toBe(4);
  });

  it('are replayed for today, which costs no other export', async () => {
    const bench = await aBench({ startAt: Date.parse('2026-11-18T16:00:00Z') });
    await bench.sync();
    bench.sandbox.control.clearRequests();
    bench.sandbox.control.advance({ hours: 4 });
    await bench.sync();
    expect(await shownToday(bench)).toBe(clicksToday(bench));
    expect(countExports(bench.sandbox).clicks).toBe(0);
  });

  it('are complete where jobs may not be replayed', async () => {
    const bench = await aBench({ switches: { jobsReplayable: false } });
    await live(bench, 5, 6);
    const { clicksKnown, missingScopes, clickFailure } = await bench.progress();
    expect(clicksKnown[0]?.to).toBe(addDays(bench.today(), -2));
    expect({ missingScopes, clickFailure }).toEqual({ missingScopes: [], clickFailure: null });
  });
});
