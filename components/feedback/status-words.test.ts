import { describe, expect, it } from 'vitest';
import type { AccountStatus } from '@/lib/domain/account-status';
import { aStatus, instant, NOW_MS } from '@/tests/support/builders';
import { describeFreshness, describeStatus, firstSyncWords } from './status-words';

const words = (some: Partial<AccountStatus>) => describeStatus(aStatus(some), NOW_MS);

describe('the state line', () => {
  it('says in one sentence how the numbers stand', () => {
    expect(words({})).toBe('Up to date');
    expect(words({ syncing: true })).toBe('Syncing…');
    expect(words({ lastSyncAt: null })).toBe('Nothing read yet');
    expect(words({ failure: { kind: 'offline' } })).toBe('Showing what was read before');
  });

  it('gives stale numbers their age', () => {
    const lastSyncAt = instant('2026-11-15T18:45:00Z');
    expect(words({ stale: true, lastSyncAt })).toBe(
      'Last synced 3 days ago. These numbers may be out of date',
    );
  });

  it('tells quietly of the walk back, and not when it has failed', () => {
    const history = { daysDone: 120, daysToDo: 1006 };
    expect(words({ history, syncing: true })).toBe('Reading older orders: 120 of 1,006 days');
    expect(words({ history, failure: { kind: 'timed-out' } })).toBe('Showing what was read before');
  });

  it('leaves the first sync’s count to the progress above it', () => {
    const firstSync = { daysDone: 42, daysToDo: 90 };
    expect(words({ firstSync, syncing: true })).toContain('You can close this');
    expect(firstSyncWords(firstSync, true)).toBe('Reading your last 90 days: 42 of 90');
    expect(firstSyncWords(firstSync, false)).toBe('Read so far: 42 of your last 90 days');
  });
});

it('says in the header how fresh the numbers are', () => {
  expect(describeFreshness(aStatus(), NOW_MS)).toMatch(/^3 min\.? ago$/);
  expect(describeFreshness(aStatus({ syncing: true }), NOW_MS)).toBe('Syncing…');
  expect(describeFreshness(aStatus({ lastSyncAt: null }), NOW_MS)).toBe('Not synced yet');
});
