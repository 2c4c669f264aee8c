import { describe, expect, it } from 'vitest';
import { clearingAtOf, type LockRule, lockingAtOf } from './terms.ts';
import { Zone } from './zone.ts';

const zone = new Zone('America/Los_Angeles');
const seconds = (text: string) => Date.parse(text) / 1000;
const lockText = (lock: LockRule, eventAt: string) => {
  const at = lockingAtOf(lock, seconds(eventAt), zone);
  return at === null ? '' : zone.dateText(at * 1000);
};

describe('lock rules', () => {
  it('lock on a day of a later month at local midnight, across the change of the clocks', () => {
    const lock: LockRule = { kind: 'month-day', months: 1, day: 28 };
    expect(lockText(lock, '2026-10-02T11:03:01-07:00')).toBe('2026-11-28T00:00:00-08:00');
    expect(lockText(lock, '2026-12-31T23:59:59-08:00')).toBe('2027-01-28T00:00:00-08:00');
  });

  it('take the month of the event in the account’s zone', () => {
    const lock: LockRule = { kind: 'month-day', months: 1, day: 8 };
    expect(lockText(lock, '2026-11-01T03:00:00Z')).toBe('2026-11-08T00:00:00-08:00');
  });

  it('lock so many days after the event', () => {
    expect(lockText({ kind: 'days', days: 30 }, '2026-06-01T10:00:00-07:00')).toBe(
      '2026-07-01T10:00:00-07:00',
    );
  });

  it('may set no date at all', () => {
    expect(lockText({ kind: 'none' }, '2026-06-01T10:00:00-07:00')).toBe('');
  });

  it('clear on a day of the month after the approval', () => {
    const terms = { lock: { kind: 'none' }, clearingDay: 15, reviewPermille: 0, earlyPermille: 0 } as const;
    const cleared = clearingAtOf(terms, seconds('2026-09-28T00:00:00-07:00'), zone);
    expect(zone.dateText(cleared * 1000)).toBe('2026-10-15T00:00:00-07:00');
  });
});
