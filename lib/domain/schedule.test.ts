import { describe, expect, it } from 'vitest';
import { aProgress, aSettledProgress } from '@/tests/support/actions';
import { day, instant, NOW_MS } from '@/tests/support/builders';
import { toInstantText } from './day';
import type { Progress } from './progress';
import { isStale, MINUTE_MS, nextRunAtMs } from './schedule';

const PERIOD_MS = 30 * MINUTE_MS;
const now = toInstantText(NOW_MS);

/** Minutes from the last try to the next. */
function pauseOf(some: Partial<Progress>): number {
  const progress = aSettledProgress({ lastTryAt: now, ...some });
  return (nextRunAtMs(progress, PERIOD_MS, NOW_MS) - NOW_MS) / MINUTE_MS;
}

describe('the next run', () => {
  it('of an account never tried is due at once', () => {
    expect(nextRunAtMs(aProgress(), PERIOD_MS, NOW_MS)).toBe(0);
  });

  it('of a settled account comes a period after the last', () => {
    expect(pauseOf({})).toBe(30);
  });

  it('is due at once when the device’s clock was set back since the last', () => {
    for (const days of [1, 365, 3_650]) {
      const lastTryAt = toInstantText(NOW_MS + days * 86_400_000);
      expect(pauseOf({ lastTryAt })).toBe(0);
      expect(pauseOf({ lastTryAt, failures: 1, retryAt: lastTryAt })).toBe(0);
    }
    expect(pauseOf({ lastTryAt: toInstantText(NOW_MS + 500) })).toBeGreaterThan(29);
    expect(pauseOf({ lastTryAt: toInstantText(NOW_MS + MINUTE_MS) })).toBe(31);
    expect(pauseOf({ lastTryAt: toInstantText(NOW_MS + MINUTE_MS + 1_000) })).toBe(0);
  });

  it('comes within a minute while days or a click export are still awaited', () => {
    const request = { kind: 'export', format: 'CSV', day: day('2026-11-17') } as const;
    const job = { request, jobId: 'j', status: 'submitted', submittedAt: now, tries: 0 } as const;
    expect(pauseOf({ readBackTo: null })).toBe(1);
    expect(pauseOf({ readBackTo: day('2024-01-01') })).toBe(1);
    expect(pauseOf({ clickJobs: [job] })).toBe(1);
    expect(pauseOf({ clickJobs: [{ ...job, status: 'imported' }] })).toBe(30);
    expect(pauseOf({ clickJobs: [{ ...job, status: 'late' }] })).toBe(30);
    expect(pauseOf({ clickJobs: [{ ...job, status: 'failed' }] })).toBe(30);
  });

  it('comes after a failure when the back-off says, a minute later at the least', () => {
    const failure = { kind: 'service-down', status: 503 } as const;
    expect(pauseOf({ failures: 3, failure, retryAt: instant('2026-11-18T18:55:00Z') })).toBe(10);
    expect(pauseOf({ failures: 1, failure, retryAt: now })).toBe(1);
    expect(pauseOf({ failures: 1, failure })).toBe(1);
  });

  it('comes a period later when a scope is missing: what needs none goes on', () => {
    const failure = { kind: 'scope-missing', endpoint: 'actions' } as const;
    const request = { kind: 'export', format: 'CSV', day: day('2026-11-17') } as const;
    const job = { request, jobId: 'j', status: 'submitted', submittedAt: now, tries: 0 } as const;
    expect(pauseOf({ failures: 3, failure })).toBe(30);
    expect(pauseOf({ failures: 3, failure, readBackTo: null })).toBe(30);
    expect(pauseOf({ failures: 3, failure, clickJobs: [job] })).toBe(1);
  });

  it('never comes before impact.com allows it, also when nothing failed', () => {
    const until = instant('2026-11-18T21:45:00Z');
    expect(pauseOf({ waits: { detail: until } })).toBe(180);
    expect(pauseOf({ waits: { general: until }, failures: 1 })).toBe(180);
    expect(pauseOf({ waits: { detail: instant('2026-11-18T18:46:00Z') } })).toBe(30);
  });

  it('is not held up by a wait that binds only the click exports', () => {
    expect(pauseOf({ waits: { 'click-export': instant('2026-11-19T18:45:00Z') } })).toBe(30);
  });

  it('never comes by itself when the credentials were refused', () => {
    const failure = { kind: 'credentials-refused' } as const;
    expect(pauseOf({ failures: 1, failure })).toBe(Number.POSITIVE_INFINITY);
    expect(pauseOf({ failures: 1, failure, retryAt: now })).toBe(Number.POSITIVE_INFINITY);
  });

  it('comes by itself for every other failure, even one the user has to mend', () => {
    for (const kind of ['offline', 'host-not-permitted', 'storage-full', 'unexpected'] as const)
      expect(pauseOf({ failures: 1, failure: { kind } })).toBe(1);
  });
});

describe('stale data', () => {
  it('is older than three periods', () => {
    expect(isStale(NOW_MS - 3 * PERIOD_MS, NOW_MS, PERIOD_MS)).toBe(false);
    expect(isStale(NOW_MS - 3 * PERIOD_MS - 1, NOW_MS, PERIOD_MS)).toBe(true);
  });

  it('is not what was never read', () => {
    expect(isStale(null, NOW_MS, PERIOD_MS)).toBe(false);
  });
});
