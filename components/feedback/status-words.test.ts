import { describe, expect, it } from 'vitest';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Wait } from '@/lib/domain/wait';
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

  it('says until when it waits, and who asked for it', () => {
    const until = instant('2026-11-18T19:30:00Z');
    const waiting = (why: Wait['why'], group: Wait['group'] = 'detail') =>
      words({ waits: [{ group, until, why }] }).replace('\u202f', ' ');
    expect(waiting('asked')).toBe('Waiting until 7:30 PM, as impact.com asked');
    expect(waiting('own-share', 'general')).toBe('Pausing until 7:30 PM, so that your other tools can work');
    expect(waiting(null)).toBe('Waiting until 7:30 PM');
  });

  it('takes the wait that ends last', () => {
    const at = (text: string) => ({ group: 'detail', until: instant(text), why: null }) as const;
    const waits = [at('2026-11-18T19:30:00Z'), { ...at('2026-11-19T08:00:00Z'), group: 'general' } as const];
    expect(words({ waits }).replace('\u202f', ' ')).toBe('Waiting until Nov 19, 8:00 AM');
  });

  it('says when it tries again after a failure', () => {
    const some = { failure: { kind: 'offline' }, retryAt: instant('2026-11-18T18:50:00Z') } as const;
    expect(words(some).replace('\u202f', ' ')).toBe('Showing what was read before. Next try at 6:50 PM');
    expect(words({ ...some, syncing: true })).toBe('Syncing…');
  });

  it('keeps trouble with clicks apart from the numbers, which are up to date', () => {
    const until = instant('2026-11-18T19:30:00Z');
    const clickFailure = { kind: 'budget-spent', endpoint: 'click-export', until } as const;
    const waits = [{ group: 'click-export', until, why: 'own-share' }] as const;
    expect(words({ clickFailure, waits: [...waits] }).replace('\u202f', ' ')).toBe(
      'Up to date. Clicks wait until 7:30 PM',
    );
    expect(words({ clickFailure: { kind: 'timed-out' } })).toBe(
      'Up to date, but clicks could not be read: impact.com took too long to answer',
    );
  });

  it('says that lost numbers are being read again, and what holds that up', () => {
    const lost = { rebuilt: true, firstSync: { daysDone: 3, daysToDo: 90 }, lastSyncAt: null };
    expect(words({ ...lost, syncing: true })).toBe('The stored numbers were lost. They are being read again');
    expect(words({ ...lost, failure: { kind: 'offline' } })).toBe(
      'The stored numbers were lost. The next sync reads them again',
    );
    expect(words({ ...lost, retryAt: instant('2026-11-18T18:50:00Z') }).replace('\u202f', ' ')).toBe(
      'The stored numbers were lost. Next try at 6:50 PM',
    );
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
