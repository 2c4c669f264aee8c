import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { backoffMs } from './backoff';
import type { Failure } from './failure';

const DOWN: Failure = { kind: 'service-down', status: 503 };
const OFFLINE: Failure = { kind: 'offline' };
const LIMITED: Failure = {
  kind: 'rate-limited',
  endpoint: 'actions',
  until: instant('2026-11-18T19:00:00Z'),
};
const HOUR = 3_600_000;

it('doubles its ceiling with every failure, up to six hours, or half an hour for the way there', () => {
  const almostOne = () => 1 - Number.EPSILON;
  const minutes = (failure: Failure) =>
    [1, 2, 3, 4, 5, 6, 9, 10, 50].map((n) => Math.ceil(backoffMs(failure, n, almostOne) / 60_000));
  expect(minutes(DOWN)).toEqual([2, 4, 8, 16, 32, 64, 360, 360, 360]);
  expect(minutes(OFFLINE)).toEqual([2, 4, 8, 16, 30, 30, 30, 30, 30]);
  for (const kind of ['intercepted', 'timed-out'] as const)
    expect(minutes({ kind })).toEqual(minutes(OFFLINE));
  expect(minutes(LIMITED)).toEqual([2, 4, 8, 16, 30, 30, 30, 30, 30]);
});

it('spreads devices over the whole time, down to none', () => {
  expect(backoffMs(DOWN, 5, () => 0)).toBe(0);
  expect(backoffMs(DOWN, 5, () => 0.5)).toBe(16 * 60_000);
});

it('stays within [0, cap] for every count of failures', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (n, random) => {
        const waitMs = backoffMs(DOWN, n, () => random);
        return Number.isInteger(waitMs) && waitMs >= 0 && waitMs <= 6 * HOUR;
      },
    ),
    { numRuns: trials(1_000, 10_000) },
  );
});
