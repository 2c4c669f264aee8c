import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import {
  type Budget,
  countLeft,
  LIMITS,
  NOTHING_SPENT,
  reservedUntilMs,
  type Spending,
  spend,
} from './budget';

const NOW = Date.parse('2026-11-18T18:45:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function spendTimes(times: number, spendings: Spending[], stepMs = 0): { budget: Budget; allowed: number } {
  let budget = NOTHING_SPENT;
  let allowed = 0;
  for (let index = 0; index < times; index += 1) {
    const result = spend(budget, spendings, NOW + index * stepMs);
    if (result.allowed) [budget, allowed] = [result.budget, allowed + 1];
  }
  return { budget, allowed };
}

describe('our share of an account’s allowance', () => {
  it('is a hundred requests an hour, three click exports and ten report exports a day', () => {
    expect(spendTimes(500, ['request']).allowed).toBe(100);
    expect(spendTimes(20, ['request', 'click-export']).allowed).toBe(3);
    expect(spendTimes(20, ['request', 'report-export']).allowed).toBe(10);
  });

  it('says until when it is used up', () => {
    const { budget } = spendTimes(100, ['request'], 1_000);
    expect(spend(budget, ['request'], NOW + 200_000)).toEqual({ allowed: false, untilMs: NOW + HOUR });
    expect(spend(budget, ['request'], NOW + HOUR).allowed).toBe(true);
  });

  it('is whole again an hour or a day after, and keeps no longer list than that', () => {
    const { budget } = spendTimes(3, ['request', 'click-export']);
    expect(countLeft(budget, 'request', NOW + HOUR - 1)).toBe(97);
    expect(countLeft(budget, 'request', NOW + HOUR)).toBe(100);
    expect(countLeft(budget, 'click-export', NOW + DAY)).toBe(3);
    expect(spend(budget, ['request'], NOW + DAY)).toEqual({
      allowed: true,
      budget: { request: [NOW + DAY], 'click-export': [], 'report-export': [] },
    });
  });

  it('is whole at first, even on a device whose clock begins at 1970', () => {
    expect(NOTHING_SPENT).toEqual({ request: [], 'click-export': [], 'report-export': [] });
    expect(spend(NOTHING_SPENT, ['request'], 0).allowed).toBe(true);
  });

  it('counts nothing when one of two limits is reached', () => {
    const { budget } = spendTimes(3, ['request', 'click-export']);
    expect(spend(budget, ['request', 'click-export'], NOW + HOUR)).toEqual({
      allowed: false,
      untilMs: NOW + DAY,
    });
    expect(countLeft(budget, 'request', NOW)).toBe(97);
    expect(countLeft(budget, 'click-export', NOW)).toBe(0);
  });

  it('has no border that could be used twice: never over the limit within any window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 * 60_000 }), { maxLength: 400 }), (gaps) => {
        const sent: number[] = [];
        let [budget, nowMs]: [Budget, number] = [NOTHING_SPENT, NOW];
        for (const gap of gaps) {
          nowMs += gap;
          const result = spend(budget, ['request'], nowMs);
          if (!result.allowed) continue;
          budget = result.budget;
          sent.push(nowMs);
        }
        const { count, withinMs } = LIMITS.request;
        return sent.every(
          (at) => sent.filter((other) => other > at - withinMs && other <= at).length <= count,
        );
      }),
      { numRuns: trials(300, 3_000) },
    );
  });

  it('is not renewed by a clock that is set back, and not lost for a day by it either', () => {
    const { budget } = spendTimes(100, ['request']);
    const dayBefore = NOW - DAY;
    expect(spend(budget, ['request'], dayBefore)).toEqual({ allowed: false, untilMs: dayBefore + HOUR });
  });
});

describe('what the server says remains', () => {
  it('is left to others from a fifth of the limit on', () => {
    const resetMs = NOW + HOUR;
    expect(reservedUntilMs({ limit: 1_000, remaining: 200, resetMs })).toBeNull();
    expect(reservedUntilMs({ limit: 1_000, remaining: 199, resetMs })).toBe(resetMs);
    expect(reservedUntilMs({ limit: 1_000, remaining: 0, resetMs })).toBe(resetMs);
  });

  it('binds nobody when it is not said whole', () => {
    expect(reservedUntilMs({ limit: null, remaining: 0, resetMs: NOW })).toBeNull();
    expect(reservedUntilMs({ limit: null, remaining: -1, resetMs: NOW })).toBeNull();
    expect(reservedUntilMs({ limit: 1_000, remaining: null, resetMs: NOW })).toBeNull();
    expect(reservedUntilMs({ limit: 1_000, remaining: 0, resetMs: null })).toBeNull();
  });
});
