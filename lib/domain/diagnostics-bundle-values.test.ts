import { describe, expect, it } from 'vitest';
import { asCount, asDay, asInstant, asMoment, asVersion, asWord, asZone } from './diagnostics-bundle-values';

describe('what a bundle may hold', () => {
  it('is a word of the list, or "other"', () => {
    expect(asWord('ok', ['ok', 'broken'])).toBe('ok');
    expect(asWord('My Shop', ['ok'])).toBe('other');
    expect(asWord({ toString: () => 'ok' }, ['ok'])).toBe('other');
    expect([asWord(null, ['ok']), asWord(undefined, ['ok'])]).toEqual([null, null]);
  });

  it('is a number, whole and finite', () => {
    expect([asCount(12.6), asCount(-3), asCount(0)]).toEqual([13, -3, 0]);
    expect([asCount('12'), asCount(Number.NaN), asCount(Infinity), asCount(null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is an instant or a day to the letter', () => {
    expect(asInstant('2026-11-18T18:45:00Z')).toBe('2026-11-18T18:45:00Z');
    expect(asInstant('2026-11-18T18:45:00Z or so')).toBeNull();
    expect(asMoment(Date.parse('2026-11-18T18:45:00Z'))).toBe('2026-11-18T18:45:00Z');
    expect([asMoment('soon'), asMoment(null)]).toEqual([null, null]);
    expect(asDay('2026-11-18')).toBe('2026-11-18');
    expect([asDay('2026-11-18 at Acme'), asDay('x2026-11-18'), asDay(20261118)]).toEqual([null, null, null]);
  });

  it('is a version of digits', () => {
    expect(asVersion('0.12.3')).toBe('0.12.3');
    expect([asVersion('1.2-acme'), asVersion('')]).toEqual([null, null]);
  });

  it('is a zone the browser knows, or an offset', () => {
    expect([asZone('America/Los_Angeles'), asZone('-07:00'), asZone('UTC')]).toEqual([
      'America/Los_Angeles',
      '-07:00',
      'UTC',
    ]);
    expect([asZone('Acme/Outdoor'), asZone('-07:00 Acme')]).toEqual(['other', 'other']);
  });
});
