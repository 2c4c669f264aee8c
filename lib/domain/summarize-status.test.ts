import { describe, expect, it } from 'vitest';
import { aProgress, aSettledProgress } from '@/tests/support/actions';
import { day, instant, NOW_MS } from '@/tests/support/builders';
import type { AccountStatus } from './account-status';
import { toInstantText } from './day';
import type { Progress } from './progress';
import { MINUTE_MS } from './schedule';
import { summarizeStatus } from './summarize-status';

function statusOf(progress: Progress | undefined): AccountStatus {
  return summarizeStatus({ progress, syncing: false, setAside: 0, nowMs: NOW_MS, periodMs: 30 * MINUTE_MS });
}

describe('how an account stands', () => {
  it('just connected: none of 90 days is read', () => {
    expect(statusOf(aProgress())).toMatchObject({
      firstSync: { daysDone: 0, daysToDo: 90 },
      history: null,
      lastSyncAt: null,
      stale: false,
      failure: null,
    });
  });

  it('in its first sync: says how many of the 90 days are read', () => {
    const readBackTo = day('2026-10-08');
    expect(statusOf(aProgress({ readBackTo })).firstSync).toEqual({ daysDone: 42, daysToDo: 90 });
  });

  it('after its first sync: says how far the walk back is', () => {
    const progress = aProgress();
    const walking = { ...progress, baselineAt: toInstantText(NOW_MS), readBackTo: progress.firstDays.from };
    const { firstSync, history } = statusOf(walking);
    expect(firstSync).toBeNull();
    expect(history).toEqual({ daysDone: 90, daysToDo: 1_095 });
  });

  it('settled: nothing is left to read', () => {
    const { firstSync, history } = statusOf(aSettledProgress());
    expect([firstSync, history]).toEqual([null, null]);
  });

  it('is stale after three periods, and not a moment before', () => {
    const at = (minutes: number) =>
      statusOf(aSettledProgress({ lastCompleteAt: toInstantText(NOW_MS - minutes * MINUTE_MS) })).stale;
    expect([at(30), at(90), at(91)]).toEqual([false, false, true]);
  });

  it('passes on why the last run failed and what the token may not do', () => {
    const failure = {
      kind: 'rate-limited',
      endpoint: 'actions',
      until: instant('2026-11-18T19:00:00Z'),
    } as const;
    expect(statusOf(aSettledProgress({ failure, missingScopes: ['jobs'] }))).toMatchObject({
      failure,
      missingScopes: ['jobs'],
    });
  });

  it('of an account just erased is empty and no trouble', () => {
    expect(statusOf(undefined)).toEqual({
      syncing: false,
      firstSync: null,
      history: null,
      lastSyncAt: null,
      stale: false,
      failure: null,
      waits: [],
      retryAt: null,
      clickFailure: null,
      rebuilt: false,
      missingScopes: [],
      setAside: 0,
    });
  });
});

describe('what is waited for', () => {
  const until = instant('2026-11-18T19:00:00Z');

  it('is named with the reason that was kept', () => {
    const failure = { kind: 'rate-limited', endpoint: 'actions', until } as const;
    const clickFailure = { kind: 'budget-spent', endpoint: 'click-export', until } as const;
    const waits = { detail: until, 'click-export': until, general: until };
    expect(statusOf(aSettledProgress({ failure, clickFailure, waits })).waits).toEqual([
      { group: 'detail', until, why: 'asked' },
      { group: 'click-export', until, why: 'own-share' },
      { group: 'general', until, why: null },
    ]);
  });

  it('is over at its moment, and so is the pause after a failure', () => {
    const past = toInstantText(NOW_MS);
    const { waits, retryAt } = statusOf(aSettledProgress({ waits: { detail: past }, retryAt: past }));
    expect([waits, retryAt]).toEqual([[], null]);
    expect(statusOf(aSettledProgress({ retryAt: until })).retryAt).toBe(until);
  });

  it('lists what ends first, first', () => {
    const later = instant('2026-11-19T00:00:00Z');
    const waits = { general: later, detail: until };
    expect(statusOf(aSettledProgress({ waits })).waits.map(({ group }) => group)).toEqual([
      'detail',
      'general',
    ]);
  });
});

it('is being rebuilt from the loss until the first days are read again', () => {
  const rebuiltAt = toInstantText(NOW_MS);
  expect(statusOf(aProgress({ rebuiltAt })).rebuilt).toBe(true);
  expect(statusOf(aSettledProgress({ rebuiltAt })).rebuilt).toBe(false);
});

it('passes on why clicks could not be fetched', () => {
  const clickFailure = { kind: 'service-down', status: 503 } as const;
  expect(statusOf(aSettledProgress({ clickFailure })).clickFailure).toEqual(clickFailure);
});
