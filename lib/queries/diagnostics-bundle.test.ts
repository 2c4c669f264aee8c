/** The file to send, from databases in which everything that must not leave is a canary. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckResult, SelfCheckReport } from '@/lib/domain/self-check';
import { instant, NOW_MS } from '@/tests/support/builders';
import {
  type CanaryDevice,
  canaryDevice,
  findCanaries,
  installCanaries,
} from '@/tests/support/canary-database';
import { eraseDatabase } from '@/tests/support/fake-database';
import { trials } from '@/tests/support/trials';
import { createDiagnosticsQueries } from './diagnostics';

const queries = createDiagnosticsQueries({ now: () => NOW_MS });

const report: SelfCheckReport = {
  checkedAt: instant('2026-11-18T18:45:00Z'),
  tookMs: 12,
  results: [
    { invariant: 'cAnArY', status: 'ok' } as never as CheckResult,
    { invariant: 'totals', status: 'broken', found: [{ kind: 'cAnArY' as never, count: 2, days: [] }] },
  ],
};

/** The device as it is: account and credentials in extension storage, the rest in the database. */
async function install(device: CanaryDevice): Promise<void> {
  await fakeBrowser.storage.local.set({
    accounts: [device.account],
    [`credentials:${device.account.id}`]: device.credentials,
  });
  await installCanaries(device);
}

beforeAll(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  await eraseDatabase();
});

describe('the file to send', () => {
  it('holds no canary, whatever the database holds', async () => {
    await fc.assert(
      fc.asyncProperty(canaryDevice, async (device) => {
        await install(device);
        const text = await queries.bundle(report);
        expect(findCanaries(text)).toEqual([]);
        expect(text).not.toContain(device.account.id);
      }),
      { numRuns: trials(200, 2_000) },
    );
  }, 600_000);

  it('of the same databases copied as they are holds canaries every time', async () => {
    await fc.assert(
      fc.asyncProperty(canaryDevice, async (device) => {
        await install(device);
        const copied = JSON.stringify(await queries.diagnostics(device.account));
        expect(findCanaries(copied)).not.toEqual([]);
      }),
      { numRuns: trials(50, 200) },
    );
  }, 600_000);

  it('is made of figures that canaries reach: each of these would leak if it were copied', async () => {
    const reached = new Set<string>();
    for (const device of fc.sample(canaryDevice, { numRuns: 150, seed: 7 })) {
      await install(device);
      for (const path of findPaths(await queries.diagnostics(device.account))) reached.add(path);
    }
    for (const path of [
      'account.label',
      'account.companyName',
      'account.currency',
      'account.timeZone',
      'status.failure.message',
      'status.failure.endpoint',
      'status.failure.kind',
      'status.clickFailure.message',
      'status.missingScopes',
      'clicks.source.byProgram',
      'clicks.source.reason',
      'clicks.jobs.kind',
      'clicks.jobs.status',
      'runs.endedAt',
      'runs.trigger',
      'runs.failure.message',
      'runs.steps.purpose',
      'runs.steps.from',
      'setAside.key',
      'setAside.reason',
      'setAside.day',
      'setAside.seenAt',
    ])
      expect([path, reached.has(path)]).toEqual([path, true]);
  });

  it('holds what helps: counts, dates, states and kinds of failure', async () => {
    const [device] = fc.sample(canaryDevice, { numRuns: 1, seed: 3 });
    await install(device!);
    const [progress] = device!.records.progress;
    const bundle = JSON.parse(await queries.bundle(report));
    expect(bundle).toMatchObject({ version: '0.1.0', madeAt: '2026-11-18T18:45:00Z' });
    expect(bundle.accounts).toMatchObject([
      {
        account: 1,
        state: { failures: progress!.failures, historyFrom: progress!.historyFrom },
        budgets: [
          { spending: 'request', used: 1, count: 100 },
          { spending: 'click-export', used: 0, count: 3 },
          { spending: 'report-export', used: 1, count: 10 },
        ],
      },
    ]);
    expect(bundle.accounts[0].runs).toHaveLength(
      new Set(device!.records.syncRuns.map(({ startedAt }) => startedAt)).size,
    );
    expect(bundle.selfCheck.results[1]).toEqual({
      invariant: 'totals',
      status: 'broken',
      found: [{ kind: 'other', count: 2 }],
    });
  });
});

/** Paths of the texts in which a canary stands; places in lists are left out. */
function findPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return findCanaries(value).length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findPaths(inner, Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`),
  );
}
