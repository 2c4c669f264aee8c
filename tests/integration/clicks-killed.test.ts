import { afterEach, describe, expect, it } from 'vitest';
import { SupersededError } from '@/lib/db/database-error';
import { addDays } from '@/lib/domain/day';
import type { ImpactClient } from '@/lib/impact/client';
import { runSync } from '@/lib/sync/run-sync';
import {
  type ClickBench,
  clicksToday,
  countExports,
  expectTrue,
  shownToday,
  startClickBench,
} from '../support/click-ledger';
import { resetDevice } from '../support/product';
import { trials } from '../support/trials';

const WAYS = ['accessible', 'web-only'] as const;

/** The stages of an export, each a request after which nothing has been recorded yet. */
const STAGES = [
  'reports',
  'submitClickExport',
  'submitReportExport',
  'job',
  'replayJob',
  'downloadClicks',
  'downloadProgramClicks',
  'downloadDayClicks',
] as const satisfies readonly (keyof ImpactClient)[];

type When = 'before' | 'after';

const benches: ClickBench[] = [];

afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.end();
  await resetDevice();
});

/**
 * A run whose worker dies at the n-th of these requests: before it is sent, or after impact.com has answered
 * and before anything is written. Answers whether it came so far.
 */
async function runKilledAt({ product }: ClickBench, nth: number, when: When): Promise<boolean> {
  let count = 0;
  const dieAt = (moment: When) => {
    if (moment === when && count === nth) throw new SupersededError('The worker was killed');
  };
  const deps: typeof product.deps = {
    ...product.deps,
    async openClient(account, hooks) {
      const client = await product.deps.openClient(account, hooks);
      const wrap =
        (method: (...args: never[]) => Promise<unknown>) =>
        async (...args: never[]) => {
          count += 1;
          dieAt('before');
          const answer = await method(...args);
          dieAt('after');
          return answer;
        };
      const stages = STAGES.map((stage) => [stage, wrap(client[stage])]);
      return { ...client, ...Object.fromEntries(stages) };
    },
  };
  await runSync(deps, product.account, 'schedule');
  return count >= nth;
}

describe.each(WAYS)('a worker killed while clicks are read (reports %s)', (performanceReports) => {
  it.each<When>(['before', 'after'])(
    'once, %s any of its requests, goes on where it was: nothing is counted twice and nothing is lost',
    async (when) => {
      let reached = true;
      for (let nth = 1; reached; nth += trials(5, 1)) {
        const bench = await startClickBench({ switches: { performanceReports } });
        reached = await runKilledAt(bench, nth, when);
        await expectTrue(bench);
        for (let run = 0; run < 2; run += 1) await bench.sync();
        const { clicksKnown } = await bench.progress();
        expect(clicksKnown).toMatchObject([{ to: addDays(bench.today(), -1) }]);
        await bench.end();
        await resetDevice();
      }
    },
    600_000,
  );

  it.each<When>(['before', 'after'])(
    'run after run, each time a request later and %s it, gets there all the same',
    async (when) => {
      const bench = await startClickBench({ switches: { performanceReports } });
      benches.push(bench);
      let kills = 0;
      for (let nth = 1; await runKilledAt(bench, nth, when); nth += 1) {
        kills += 1;
        await expectTrue(bench);
        bench.sandbox.control.advance({ hours: 5 });
      }
      expect(kills).toBeGreaterThan(2);
      for (let run = 0; run < 12; run += 1) {
        bench.sandbox.control.advance({ hours: 6 });
        await bench.sync();
      }
      const { clicksKnown } = await bench.progress();
      expect(clicksKnown).toMatchObject([{ to: addDays(bench.today(), -1) }]);
    },
    120_000,
  );

  it('after every submission spends one more export and no more, because the same request is the same job', async () => {
    const bench = await startClickBench({ switches: { performanceReports } });
    benches.push(bench);
    const submission = 2;
    expect(await runKilledAt(bench, submission, 'after')).toBe(true);
    const { clicks, reports } = countExports(bench.sandbox);
    expect(clicks + reports).toBe(1);
    await bench.sync();
    const first = bench.sandbox.control.requests().find(({ path }) => /Export/.test(path));
    const again = bench.sandbox.control
      .requests()
      .filter(({ path, query }) => path === first?.path && query === first.query);
    expect(again).toHaveLength(2);
  });
});

describe('a job that came to nothing', () => {
  it('because impact.com forgot it is submitted again', async () => {
    const bench = await startClickBench({ switches: { jobSeconds: 400 } });
    benches.push(bench);
    await bench.sync();
    const { clickJobs } = await bench.progress();
    expect(clickJobs.map(({ status }) => status)).toContain('submitted');
    bench.sandbox.control.setSwitches({ jobsKeptDays: 0, jobSeconds: 0 });
    bench.sandbox.control.advance({ minutes: 1 });
    await bench.sync();
    bench.sandbox.control.setSwitches({ jobsKeptDays: 90 });
    await bench.sync();
    expect((await bench.progress()).clicksKnown.at(-1)?.to).toBe(addDays(bench.today(), -1));
  });

  it('because it failed rests, and is run again', async () => {
    const bench = await startClickBench();
    benches.push(bench);
    bench.sandbox.control.failJobs({ count: 1, tries: 5 });
    await bench.sync();
    bench.sandbox.control.advance({ hours: 2 });
    await bench.sync();
    expect((await bench.progress()).clickJobs.map(({ status }) => status)).toContain('failed');
    bench.sandbox.control.advance({ hours: 2 });
    await bench.sync();
    expect((await bench.progress()).clicksKnown.at(-1)?.to).toBe(addDays(bench.today(), -1));
  });

  it('again and again is given up in the end, and the other way taken', async () => {
    const bench = await startClickBench();
    benches.push(bench);
    bench.sandbox.control.failJobs({ count: 1_000, tries: 5 });
    for (let hours = 0; hours < 72; hours += 2) {
      await bench.sync();
      bench.sandbox.control.advance({ hours: 2 });
    }
    expect((await bench.progress()).clickSource).toEqual({ kind: 'export', reason: 'job-failed' });
    bench.sandbox.control.failJobs({ count: 0, tries: 0 });
    for (let hours = 0; hours < 48; hours += 4) {
      await bench.sync();
      bench.sandbox.control.advance({ hours: 4 });
    }
    expect((await bench.progress()).clicksKnown.at(-1)?.to).toBe(addDays(bench.today(), -1));
  }, 60_000);

  it('does not call for a run every minute while it is long in coming', async () => {
    const bench = await startClickBench({ switches: { jobSeconds: 3_000 } });
    benches.push(bench);
    await bench.sync();
    bench.sandbox.control.advance({ minutes: 4 });
    await bench.sync();
    const { clickJobs } = await bench.progress();
    expect(new Set(clickJobs.map(({ status }) => status))).toEqual(new Set(['late']));
  });
});

describe('an old file of the same request', () => {
  it.each([
    ['web-only', (day: string) => `ClickExport?Date=${day}`],
    [
      'accessible',
      (day: string) => `ReportExport/partner_performance_by_program?START_DATE=${day}&END_DATE=${day}`,
    ],
  ] as const)('that another tool had made is made anew (reports %s)', async (performanceReports, pathOf) => {
    const startAt = Date.parse('2026-11-18T18:00:00Z');
    const bench = await startClickBench({ startAt, switches: { performanceReports } });
    benches.push(bench);
    const early = bench.today();
    await askAsAnotherTool(bench, pathOf(early));
    bench.sandbox.control.advance({ hours: 20 });
    await askAsAnotherTool(bench, pathOf(bench.today()));
    bench.sandbox.control.advance({ hours: 9 });
    await bench.sync();
    expect((await bench.progress()).clicksKnown.at(-1)?.to).toBe(early);
    expect(await shownToday(bench)).toBe(clicksToday(bench));
  });
});

it('files of a year that another tool had made before its last day was over are made anew', async () => {
  const bench = await startClickBench({ startAt: Date.parse('2026-11-17T18:00:00Z') });
  benches.push(bench);
  const to = bench.today();
  const days = `START_DATE=${addDays(to, -364)}&END_DATE=${to}`;
  await askAsAnotherTool(bench, `ReportExport/partner_performance_by_program?${days}`);
  await askAsAnotherTool(bench, `ReportExport/partner_performance_by_day?${days}`);
  for (const { id } of bench.world.programs()) {
    await askAsAnotherTool(bench, `ReportExport/partner_performance_by_day?${days}&SUBAID=${id}`);
  }
  bench.sandbox.control.advance({ hours: 46 });
  await bench.sync();
  expect((await bench.progress()).clicksKnown).toEqual([{ from: addDays(to, -364), to: addDays(to, 1) }]);
});

async function askAsAnotherTool({ sandbox, world }: ClickBench, path: string): Promise<void> {
  const { accountSid, authToken } = world.partner;
  const headers = {
    Accept: 'application/json',
    Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}`,
  };
  const response = await fetch(`${sandbox.origin}/Mediapartners/${accountSid}/${path}`, { headers });
  expect(response.status).toBe(200);
  sandbox.control.clearRequests();
}
