import { describe, expect, it } from 'vitest';
import { toTimeZone } from './time-zone';
import { ZONES_BY_PLACE } from './zones-by-place';

describe('the account’s time zone', () => {
  it.each([
    ['(GMT -07:00) Pacific Time (US & Canada); Tijuana', 'America/Los_Angeles'],
    ['(GMT -08:00) Pacific Time (US & Canada); Tijuana', 'America/Los_Angeles'],
    ['(GMT -04:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(GMT -05:00) Indiana (East)', 'America/Indiana/Indianapolis'],
    ['(GMT -05:00) Central Time (US & Canada)', 'America/Chicago'],
    ['(GMT -06:00) Central America', 'America/Guatemala'],
    ['(GMT) Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
    ['(GMT +01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(GMT +05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Kolkata'],
    ['(GMT +10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'],
    ['Europe/Vienna', 'Europe/Vienna'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is %s', (wording, zone) => {
    expect(toTimeZone(wording)).toBe(zone);
  });

  it.each([
    ['(GMT -07:00) Somewhere New', '-07:00'],
    ['(GMT+5:45) Nowhere', '+05:45'],
    ['(UTC −03:30) Nowhere', '-03:30'],
    ['GMT +9', '+09:00'],
  ])('%s is the fixed offset %s', (wording, offset) => {
    expect(toTimeZone(wording)).toBe(offset);
  });

  it.each(['', 'EST', '(GMT)', 'GMT +99:00', 'Nowhere/At_All', '../../etc', '<b>'])(
    '%j is UTC',
    (wording) => {
      expect(toTimeZone(wording)).toBe('UTC');
    },
  );

  it('is always one that Temporal knows', () => {
    const instant = Temporal.Instant.from('2026-11-18T20:00:00Z');
    for (const zone of [...ZONES_BY_PLACE.map(([, zone]) => zone), '-07:00', '+05:45', 'UTC']) {
      expect(() => instant.toZonedDateTimeISO(zone), zone).not.toThrow();
    }
  });
});
