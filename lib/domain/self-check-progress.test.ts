import { describe, expect, it } from 'vitest';
import { aProgress, aSettledProgress } from '@/tests/support/actions';
import { day, instant, NOW_MS } from '@/tests/support/builders';
import { type Budget, NOTHING_SPENT, type Spending } from './budget';
import { addDays, toInstantText } from './day';
import type { Progress } from './progress';
import type { FindingKind } from './self-check';
import {
  checkClicksKnown,
  checkCursors,
  checkEpochs,
  checkLimits,
  listUnchecked,
} from './self-check-progress';
import { DAY_MS, HOUR_MS } from './window';

const kindsOf = (findings: { kind: FindingKind }[]) => findings.map(({ kind }) => kind);
const cursors = (progress: Progress) => kindsOf(checkCursors(progress, NOW_MS));
const at = (ms: number) => toInstantText(NOW_MS + ms);

describe('cursors', () => {
  it('of an account just connected and of a settled one are sound', () => {
    expect(cursors(aProgress())).toEqual([]);
    expect(cursors(aSettledProgress())).toEqual([]);
  });

  it.each<[FindingKind, Partial<Progress>]>([
    ['baseline-early', { readBackTo: null }],
    ['baseline-early', { readBackTo: addDays(aProgress().firstDays.from, 1) }],
    ['cursor-ahead', { updatesReadTo: at(6 * 60_000) }],
    ['cursor-behind', { updatesReadTo: at(-3 * HOUR_MS) }],
    ['cursor-behind', { lockingReadAt: at(-3 * HOUR_MS) }],
  ])('with %s are found', (kind, wrong) => {
    expect(cursors(aSettledProgress(wrong))).toEqual([kind]);
  });

  it('that were moved before there is a baseline are found', () => {
    expect(cursors(aProgress({ lockingReadAt: at(0) }))).toEqual(['cursor-behind']);
    expect(cursors(aProgress({ readBackTo: aProgress().firstDays.from }))).toEqual(['baseline-late']);
  });

  it('are held against impact.com’s clock, which may be far from ours', () => {
    const ahead = { updatesReadTo: at(DAY_MS), clockOffsetMs: DAY_MS };
    expect(cursors(aSettledProgress(ahead))).toEqual([]);
  });

  it('are not held against a clock that was set back since the last run', () => {
    const progress = aSettledProgress({ updatesReadTo: at(DAY_MS), lastTryAt: at(DAY_MS) });
    expect(cursors(progress)).toEqual([]);
    expect(listUnchecked(progress, NOW_MS)).toEqual({ coverage: 'clock-set-back' });
    expect(listUnchecked(aSettledProgress(), NOW_MS)).toEqual({});
  });
});

describe('clicks', () => {
  const known = [
    { from: day('2026-11-10'), to: day('2026-11-11') },
    { from: day('2026-11-14'), to: day('2026-11-14') },
  ];

  it('that count as known have a record of each whole day', () => {
    const whole = new Set(['2026-11-10', '2026-11-11', '2026-11-14', '2026-11-17'].map(day));
    expect(checkClicksKnown(known, whole)).toEqual([]);
    expect(checkClicksKnown([], new Set())).toEqual([]);
  });

  it('that are not all there are found, day by day', () => {
    expect(checkClicksKnown(known, new Set([day('2026-11-11')]))).toEqual([
      { kind: 'clicks-missing', day: '2026-11-10' },
      { kind: 'clicks-missing', day: '2026-11-14' },
    ]);
  });
});

describe('epochs', () => {
  const check = (runs: number[], epoch: number, marked: number) =>
    kindsOf(
      checkEpochs(
        aSettledProgress({ epoch }),
        runs.map((one) => ({ epoch: one })),
        marked,
      ),
    );

  it('grow, and none is above the account’s', () => {
    expect(check([3, 2, 1], 3, 3)).toEqual([]);
    expect(check([], 0, 0)).toEqual([]);
    // A run that could not write its record leaves a gap.
    expect(check([7, 2], 9, 8)).toEqual([]);
  });

  it('that occur twice, or are too high, are found', () => {
    expect(check([3, 3, 3], 3, 3)).toEqual(['epoch-twice', 'epoch-twice']);
    expect(check([4, 3], 3, 3)).toEqual(['epoch-ahead']);
  });

  it('of a database that went back in time are found', () => {
    expect(check([3], 3, 4)).toEqual(['epoch-lost']);
  });
});

describe('limits', () => {
  const ledger = (spending: Spending, count: number, agoMs: number): Budget => ({
    ...NOTHING_SPENT,
    [spending]: Array.from({ length: count }, () => NOW_MS - agoMs),
  });
  const check = (budget: Budget, runs: Parameters<typeof checkLimits>[1] = []) =>
    kindsOf(checkLimits(budget, runs, NOW_MS));

  it.each<[Spending, number, number]>([
    ['request', 100, HOUR_MS],
    ['click-export', 3, DAY_MS],
    ['report-export', 10, DAY_MS],
  ])('%s: %i are allowed, one more is not, unless it is long ago', (spending, count, withinMs) => {
    expect(check(ledger(spending, count, 0))).toEqual([]);
    expect(check(ledger(spending, count + 1, withinMs - 1))).toEqual(['limit-passed']);
    expect(check(ledger(spending, count + 1, withinMs))).toEqual([]);
  });

  it('are held against what the runs say as well', () => {
    const runs = [60, 41].map((requests) => ({ requests, startedAt: at(-HOUR_MS / 2) }));
    expect(check(NOTHING_SPENT, runs)).toEqual(['limit-passed']);
    expect(check(NOTHING_SPENT, runs.slice(1))).toEqual([]);
    const old = runs.map((run) => ({ ...run, startedAt: instant('2026-11-18T10:00:00Z') }));
    expect(check(NOTHING_SPENT, old)).toEqual([]);
  });
});
