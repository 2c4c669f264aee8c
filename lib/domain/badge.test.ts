import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveBadge } from './badge';
import type { Failure } from './failure';

describe('the badge', () => {
  it('is empty with nothing new and no trouble', () => {
    expect(deriveBadge(0, [])).toEqual({ kind: 'none' });
    expect(deriveBadge(0, [null, null])).toEqual({ kind: 'none' });
  });

  it.each([
    [1, '1'],
    [999, '999'],
    [1_000, '1k'],
    [1_999, '1k'],
    [99_999, '99k'],
    [100_000, '99k+'],
    [5_000_000, '99k+'],
  ])('for %i approvals says %s', (count, text) => {
    expect(deriveBadge(count, [])).toEqual({ kind: 'count', text });
  });

  it('never needs more than the four characters a toolbar shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (count) => {
        const badge = deriveBadge(count, []);
        expect(badge.kind === 'count' && badge.text.length <= 4).toBe(true);
      }),
    );
  });

  it.each<[Failure['kind'], boolean]>([
    ['credentials-refused', true],
    ['host-not-permitted', true],
    ['storage-full', true],
    ['update-needed', true],
    ['offline', false],
    ['timed-out', false],
    ['service-down', false],
    ['rate-limited', false],
    ['intercepted', false],
    ['unreadable-answer', false],
    ['scope-missing', false],
    ['unexpected', false],
  ])('asks for its user when an account has %s: %s', (kind, asks) => {
    const failure = { kind } as Failure;
    expect(deriveBadge(0, [null, failure]).kind).toBe(asks ? 'attention' : 'none');
  });

  it('shows approvals even when an account needs its user', () => {
    expect(deriveBadge(3, [{ kind: 'credentials-refused' }])).toEqual({ kind: 'count', text: '3' });
  });
});
