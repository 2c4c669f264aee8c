import { describe, expect, it } from 'vitest';
import { day, instant } from '@/tests/support/builders';
import {
  addDays,
  addYears,
  countDays,
  dayAsWritten,
  dayAt,
  earliest,
  latest,
  listDays,
  toDay,
  toInstantText,
  toMilliseconds,
} from './day';

describe('days', () => {
  it('are the dates that exist', () => {
    expect(toDay('2028-02-29')).toBe('2028-02-29');
    expect(() => toDay('2026-02-29')).toThrow(RangeError);
    expect(() => toDay('2026-13-01')).toThrow(RangeError);
    expect(() => toDay('yesterday')).toThrow(RangeError);
  });

  it('are read as impact.com writes them, whatever the offset', () => {
    expect(dayAsWritten('2026-11-18T23:59:59-08:00')).toBe('2026-11-18');
    expect(dayAsWritten('2026-11-18T00:00:00+14:00')).toBe('2026-11-18');
  });

  it('follow the calendar over months, years and leap days', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(addYears(day('2028-02-29'), -3)).toBe('2025-02-28');
  });

  it('are counted with both ends, and an empty range has none', () => {
    expect(countDays({ from: day('2026-11-18'), to: day('2026-11-18') })).toBe(1);
    expect(countDays({ from: day('2026-02-01'), to: day('2026-03-01') })).toBe(29);
    expect(countDays({ from: day('2026-11-19'), to: day('2026-11-18') })).toBe(0);
    expect(listDays({ from: day('2026-02-27'), to: day('2026-03-01') })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(listDays({ from: day('2026-11-19'), to: day('2026-11-18') })).toEqual([]);
  });

  it('sort as text', () => {
    expect(earliest(day('2026-09-30'), day('2026-10-01'))).toBe('2026-09-30');
    expect(latest(day('2026-09-30'), day('2026-10-01'))).toBe('2026-10-01');
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-03-08T09:59:59Z', 'America/Los_Angeles', '2026-03-08'],
    ['2026-03-08T07:59:59Z', 'America/Los_Angeles', '2026-03-07'],
    ['2026-03-09T06:59:59Z', 'America/Los_Angeles', '2026-03-08'],
    ['2026-03-09T07:00:00Z', 'America/Los_Angeles', '2026-03-09'],
    ['2026-11-02T07:59:59Z', 'America/Los_Angeles', '2026-11-01'],
    ['2026-11-02T08:00:00Z', 'America/Los_Angeles', '2026-11-02'],
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
    ['2026-04-04T12:59:59Z', 'Australia/Lord_Howe', '2026-04-04'],
    ['2026-11-18T10:00:00Z', 'Pacific/Kiritimati', '2026-11-19'],
    ['2026-11-18T11:59:59Z', '-12:00', '2026-11-17'],
    ['2026-11-18T18:29:59Z', '+05:30', '2026-11-18'],
    ['2026-11-18T18:30:00Z', '+05:30', '2026-11-19'],
  ])('%s in %s is on %s', (at, timeZone, expected) => {
    expect(dayAt(Date.parse(at), timeZone)).toBe(expected);
  });
});

describe('instants', () => {
  it('are kept in UTC and whole seconds', () => {
    expect(toInstantText('2026-11-18T10:42:38-08:00')).toBe('2026-11-18T18:42:38Z');
    expect(toInstantText(Date.parse('2026-11-18T18:42:38.499Z'))).toBe('2026-11-18T18:42:38Z');
    expect(toMilliseconds(instant('2026-11-18T18:42:38Z'))).toBe(Date.parse('2026-11-18T18:42:38Z'));
  });

  it('are never made of anything else', () => {
    expect(() => toInstantText('')).toThrow(RangeError);
    expect(() => toInstantText('2026-11-18')).toThrow(RangeError);
    expect(() => toInstantText('2026-11-18T18:42:38')).toThrow(RangeError);
    expect(() => toInstantText(Number.NaN)).toThrow();
  });
});
