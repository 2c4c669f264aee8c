import { describe, expect, it } from 'vitest';
import { aProgress, aSettledProgress } from '@/tests/support/actions';
import { anAccount, aStatus, day, instant, NOW_MS } from '@/tests/support/builders';
import { NOTHING_SPENT } from './budget';
import type { ClickJob } from './click-job';
import { type DiagnosticsInput, summarizeDiagnostics } from './summarize-diagnostics';
import { HOUR_MS } from './window';

function summarize(some: Partial<DiagnosticsInput> = {}) {
  return summarizeDiagnostics({
    account: anAccount(),
    progress: aSettledProgress(),
    status: aStatus(),
    openDays: [],
    openActions: 0,
    budget: NOTHING_SPENT,
    runs: [],
    setAside: [],
    stored: { actionDays: 0, clickDays: 0, programs: 0, alerts: 0 },
    nowMs: NOW_MS,
    periodMs: 30 * 60_000,
    ...some,
  });
}

const kinds = (some: Partial<DiagnosticsInput>) =>
  summarize(some).plan.map((step) => (step.kind === 'actions' ? step.purpose.kind : step.kind));

describe('what the next run does', () => {
  it('is the plan of the stored progress', () => {
    expect(kinds({})).toEqual(['updates', 'locking', 'clicks']);
    expect(kinds({ openDays: [day('2026-11-10')], openActions: 3 })).toContain('reconcile');
    expect(kinds({ progress: aProgress() })).toEqual(['programs', 'first', 'first', 'first', 'clicks']);
  });

  it('is planned by impact.com’s clock', () => {
    const [step] = summarize({ progress: aSettledProgress({ clockOffsetMs: 5 * HOUR_MS }) }).plan;
    expect(step).toMatchObject({ window: { toMs: NOW_MS + 5 * HOUR_MS } });
  });

  it('is nothing for an account just erased', () => {
    const { plan, nextRunAt, clicks } = summarize({ progress: undefined });
    expect([plan, nextRunAt, clicks.jobs]).toEqual([[], null, []]);
  });
});

describe('when the next run is due', () => {
  it('is never before now, and never at all once the credentials were refused', () => {
    expect(summarize().nextRunAt).toBe('2026-11-18T18:45:00Z');
    const refused = aSettledProgress({ failure: { kind: 'credentials-refused' } });
    expect(summarize({ progress: refused }).nextRunAt).toBeNull();
  });
});

it('counts what is used of each limit', () => {
  const budget = { request: [NOW_MS, NOW_MS - 2 * HOUR_MS], 'click-export': [NOW_MS], 'report-export': [] };
  expect(summarize({ budget }).budgets.map(({ used, count }) => [used, count])).toEqual([
    [1, 100],
    [1, 3],
    [0, 10],
  ]);
});

it('lists exports newest day first, whatever they are about', () => {
  const job = {
    jobId: 'j',
    status: 'submitted',
    submittedAt: instant('2026-11-18T18:00:00Z'),
    tries: 0,
  } as const;
  const clickJobs: ClickJob[] = [
    { ...job, request: { kind: 'export', format: 'CSV', day: day('2026-11-17') } },
    {
      ...job,
      request: {
        kind: 'walk-list',
        format: 'CSV',
        reportId: 'r',
        days: { from: day('2025-11-19'), to: day('2026-11-18') },
      },
    },
  ];
  const clicksKnown = [{ from: day('2026-11-01'), to: day('2026-11-10') }];
  const { clicks } = summarize({ progress: aSettledProgress({ clickJobs, clicksKnown }) });
  expect(clicks.jobs.map(({ kind, days }) => [kind, days.to])).toEqual([
    ['walk-list', '2026-11-18'],
    ['export', '2026-11-17'],
  ]);
  expect(clicks.daysKnown).toBe(10);
});

it('opens for an account whose zone this browser does not know', () => {
  expect(summarize({ account: anAccount({ timeZone: 'Mars/Olympus' }) }).today).toBe('2026-11-18');
});
