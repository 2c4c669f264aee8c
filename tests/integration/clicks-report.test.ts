import { afterEach, describe, expect, it } from 'vitest';
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
import { isDeep, trials } from '../support/trials';

const benches: ClickBench[] = [];

async function aBench(...options: Parameters<typeof startClickBench>): Promise<ClickBench> {
  const bench = await startClickBench(...options);
  benches.push(bench);
  return bench;
}

afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.end();
  await resetDevice();
});

describe('click totals from reports', () => {
  it.each<[ScenarioName, number, number]>([
    ['first-day', 3, trials(4, 100)],
    ['small', 3, trials(6, 100)],
    ['typical', 1, trials(1, 40)],
  ])(
    '%s: equal the ledger on every finished day, also those of 23 and 25 hours, through %i days',
    async (scenario, days, seeds) => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const startAt = Date.parse(CLOCK_CHANGES[seed % CLOCK_CHANGES.length] ?? '');
        const bench = await startClickBench({ scenarios: [scenario], seed, startAt });
        for (let hours = 0; hours < days * 24; hours += 5) {
          await bench.sync();
          bench.sandbox.control.advance({ hours: 5 });
        }
        expect((await bench.progress()).clickSource).toMatchObject({ kind: 'report' });
        expect(countExports(bench.sandbox).clicks).toBe(0);
        await bench.end();
        await resetDevice();
      }
    },
    600_000,
  );

  it.each<[ScenarioName, number]>([
    ['first-day', 3],
    ['small', 4],
    // Three years of forty programs are 123 exports: a fortnight's worth.
    ...(isDeep() ? [['typical', 20] as [ScenarioName, number]] : []),
  ])(
    '%s: are known for the whole of three years after %i days',
    async (scenario, days) => {
      const bench = await aBench({ scenarios: [scenario], startAt: Date.parse('2026-10-20T18:00:00Z') });
      const left: number[] = [];
      for (let day = 0; day < days; day += 1) {
        await bench.product.sync();
        left.push((await bench.missing()).length);
        bench.sandbox.control.advance({ hours: 24 });
      }
      await bench.sync();
      expect(await bench.missing(), `days missing: ${left.join(' ')}`).toEqual([]);
    },
    600_000,
  );

  it('are so far for today, and later ones cost no other export', async () => {
    const bench = await aBench({ startAt: Date.parse('2026-11-18T16:00:00Z') });
    for (let day = 0; day < 5; day += 1) {
      await bench.sync();
      bench.sandbox.control.advance({ hours: 24 });
    }
    expect(await bench.missing()).toHaveLength(1);
    bench.sandbox.control.clearRequests();
    await bench.sync();
    const first = await shownToday(bench);
    bench.sandbox.control.advance({ hours: 4 });
    await bench.sync();
    expect(await shownToday(bench)).toBe(clicksToday(bench));
    expect(await shownToday(bench)).toBeGreaterThan(first);
    expect(countExports(bench.sandbox)).toEqual({ clicks: 0, reports: 1 });
  });
});

describe('whatever a report turns out to be', () => {
  it.each(['iso', 'iso-time', 'month-first', 'day-first', 'month-name'] as const)(
    'its days are read when written as %s',
    async (reportDayText) => {
      const bench = await aBench({ switches: { reportDayText } });
      await bench.sync();
      const { clickSource, clicksKnown } = await bench.progress();
      expect(clickSource).toMatchObject({ kind: 'report', withoutByDay: null });
      const to = addDays(bench.today(), -1);
      expect(clicksKnown).toEqual([{ from: addDays(to, -365), to }]);
    },
  );

  it('days that cannot be read lead to one export a day, and nothing wrong', async () => {
    const bench = await aBench({ switches: { reportDayText: 'day-of-year' } });
    await bench.sync();
    const { clickSource, clicksKnown } = await bench.progress();
    expect(clickSource).toMatchObject({ kind: 'report', byDay: null, withoutByDay: 'columns-unknown' });
    bench.sandbox.control.advance({ hours: 24 });
    await bench.sync();
    expect((await bench.progress()).clicksKnown[0]?.from).not.toBe(clicksKnown[0]?.from);
    expect((await bench.progress()).clicksKnown).toHaveLength(1);
  });

  it('days that are not the asked program’s are noticed, and nothing wrong is shown', async () => {
    const bench = await aBench({ switches: { reportProgramFilter: 'ignored' } });
    await bench.sync();
    expect((await bench.progress()).clickSource).toMatchObject({ withoutByDay: 'sums-differ' });
    for (let day = 0; day < 3; day += 1) {
      bench.sandbox.control.advance({ hours: 24 });
      await bench.sync();
    }
    expect((await bench.missing()).length).toBeLessThan(1_080);
  });

  it('reports that are kept to the web pages lead to exports', async () => {
    const bench = await aBench({ switches: { performanceReports: 'web-only' } });
    await bench.sync();
    expect((await bench.progress()).clickSource).toEqual({ kind: 'export', reason: 'no-report' });
  });

  it.each(['Retrieve reports', 'Export report'])('without the scope %s exports are used', async (scope) => {
    const bench = await aBench();
    const { accountSid } = bench.world.partner;
    const { accounts } = bench.sandbox.control.state();
    const scopes = (accounts[0]?.scopes ?? []).filter((one) => one !== scope);
    bench.sandbox.control.setScopes(accountSid, scopes);
    await bench.sync();
    const { clickSource, clickFailure, missingScopes } = await bench.progress();
    expect(clickSource).toEqual({ kind: 'export', reason: 'scope-missing' });
    expect({ clickFailure, missingScopes }).toEqual({ clickFailure: null, missingScopes: [] });
    expect(await shownToday(bench)).toBe(clicksToday(bench));
  });
});
