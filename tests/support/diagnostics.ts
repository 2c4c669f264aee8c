/** Diagnostics for tests: of an account that is up to date, in which a test names only what matters to it. */
import { toInstantText } from '@/lib/domain/day';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import type { SyncRun } from '@/lib/domain/sync-run';
import { DAY_MS, HOUR_MS } from '@/lib/domain/window';
import { anAccount, aStatus, day, instant, NOW_MS, TODAY } from './builders';

const PENDING_DAYS = { from: day('2026-10-08'), to: TODAY };

export function aRun(some: Partial<SyncRun> = {}): SyncRun {
  const at = instant('2026-11-18T18:42:02Z');
  return {
    accountId: anAccount().id,
    startedAt: instant('2026-11-18T18:42:00Z'),
    endedAt: instant('2026-11-18T18:42:04Z'),
    epoch: 7,
    trigger: 'schedule',
    steps: [
      { kind: 'company', at },
      {
        kind: 'actions',
        at,
        purpose: 'reconcile',
        by: 'event',
        from: instant('2026-10-07T10:00:00Z'),
        to: at,
        rows: 340,
        changedDays: 3,
        approvals: 2,
        setAside: 1,
        days: PENDING_DAYS,
      },
      { kind: 'clicks', at },
      { kind: 'clicks', at },
    ],
    requests: 12,
    failure: null,
    ...some,
  };
}

export function someDiagnostics(some: Partial<Diagnostics> = {}): Diagnostics {
  const window = { by: 'update', fromMs: NOW_MS - DAY_MS, toMs: NOW_MS } as const;
  const job = { days: { from: TODAY, to: TODAY }, submittedAt: toInstantText(NOW_MS - HOUR_MS), tries: 0 };
  return {
    account: anAccount(),
    status: aStatus(),
    today: TODAY,
    lastTryAt: instant('2026-11-18T18:42:00Z'),
    nextRunAt: instant('2026-11-18T19:12:00Z'),
    failures: 0,
    clockOffsetMs: 0,
    readBackTo: day('2023-11-20'),
    historyFrom: day('2023-11-20'),
    baselineAt: instant('2026-09-01T08:02:00Z'),
    rebuiltAt: null,
    plan: [
      { kind: 'programs' },
      { kind: 'actions', window, purpose: { kind: 'updates' } },
      { kind: 'actions', window, purpose: { kind: 'reconcile', days: PENDING_DAYS, last: true } },
      { kind: 'clicks' },
    ],
    budgets: [
      { spending: 'request', used: 37, count: 100, withinMs: HOUR_MS },
      { spending: 'click-export', used: 3, count: 3, withinMs: DAY_MS },
      { spending: 'report-export', used: 0, count: 10, withinMs: DAY_MS },
    ],
    clicks: {
      source: { kind: 'report', byProgram: 'by_program', byDay: 'by_day', withoutByDay: null },
      jobs: [
        { ...job, kind: 'report-day', status: 'imported' },
        { ...job, kind: 'walk-program', status: 'failed', tries: 2 },
      ],
      daysKnown: 40,
      walk: null,
    },
    runs: [aRun()],
    setAside: [],
    stored: { actionDays: 400, clickDays: 40, programs: 12, alerts: 3 },
    ...some,
  };
}
