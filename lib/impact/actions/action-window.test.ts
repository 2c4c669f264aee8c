import { describe, expect, it } from 'vitest';
import { LONGEST_WINDOW_MS, toActionQuery } from './action-window';

const toMs = Date.parse('2026-11-21T00:00:00.999Z');

describe('the window of a request for actions', () => {
  it.each([
    ['event', 'ActionDateStart', 'ActionDateEnd'],
    ['update', 'StartDate', 'EndDate'],
    ['locking', 'LockingDateStart', 'LockingDateEnd'],
  ] as const)('by %s sends one family of filters, without milliseconds', (by, start, end) => {
    expect(toActionQuery({ by, fromMs: Date.parse('2026-10-08T07:00:00.123Z'), toMs })).toEqual({
      [start]: '2026-10-08T07:00:00Z',
      [end]: '2026-11-21T00:00:00Z',
      PageSize: '20000',
    });
  });

  it('may be 45 days long, and not a millisecond more', () => {
    expect(() => toActionQuery({ by: 'event', fromMs: toMs - LONGEST_WINDOW_MS, toMs })).not.toThrow();
    expect(() => toActionQuery({ by: 'event', fromMs: toMs - LONGEST_WINDOW_MS - 1, toMs })).toThrow(
      RangeError,
    );
  });

  it.each([
    ['ends before it begins', toMs + 1, toMs],
    ['has no beginning', Number.NaN, toMs],
    ['has no end', 0, Number.NaN],
  ])('is refused when it %s', (_, fromMs, end) => {
    expect(() => toActionQuery({ by: 'event', fromMs, toMs: end })).toThrow(RangeError);
  });
});
