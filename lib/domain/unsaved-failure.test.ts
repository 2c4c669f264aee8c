import { describe, expect, it } from 'vitest';
import { anAccount, instant, NOW_MS } from '@/tests/support/builders';
import { MINUTE_MS, nextRunAtMs } from './schedule';
import { startProgress } from './sync-plan';
import { withUnsaved } from './unsaved-failure';

const progress = {
  ...startProgress(anAccount().id, NOW_MS, 'UTC'),
  lastTryAt: instant('2026-11-18T08:00:00Z'),
};
const unsaved = { failure: { kind: 'storage-full' }, retryAt: instant('2026-11-18T19:15:00Z') } as const;

describe('a failure the database could not take', () => {
  it('is told, and is waited for', () => {
    const known = withUnsaved(progress, unsaved);
    expect(known.failure).toEqual({ kind: 'storage-full' });
    expect(nextRunAtMs(progress, 30 * MINUTE_MS, NOW_MS)).toBeLessThan(NOW_MS);
    expect(nextRunAtMs(known, 30 * MINUTE_MS, NOW_MS)).toBe(Date.parse(unsaved.retryAt));
  });

  it('changes nothing when there is none', () => {
    expect(withUnsaved(progress, null)).toBe(progress);
  });
});
