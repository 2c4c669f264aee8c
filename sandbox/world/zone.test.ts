import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from './calendar.ts';
import { Zone } from './zone.ts';

const pacific = new Zone('America/Los_Angeles');
const hoursOf = (zone: Zone, day: string) => {
  const number = toDayNumber(day);
  return (zone.startOfDay(number + 1) - zone.startOfDay(number)) / 3_600;
};

describe('zone', () => {
  it('gives the day that clocks go forward 23 hours and the one they go back 25', () => {
    expect(hoursOf(pacific, '2026-03-08')).toBe(23);
    expect(hoursOf(pacific, '2026-03-09')).toBe(24);
    expect(hoursOf(pacific, '2026-11-01')).toBe(25);
    expect(hoursOf(new Zone('Australia/Sydney'), '2026-10-04')).toBe(23);
    expect(hoursOf(new Zone('Asia/Tokyo'), '2026-10-04')).toBe(24);
  });

  it('writes the offset of the very moment, so the repeated hour is told apart', () => {
    const first = Date.parse('2026-11-01T01:30:00-07:00');
    expect(pacific.dateText(first)).toBe('2026-11-01T01:30:00-07:00');
    expect(pacific.dateText(first + 3_600_000)).toBe('2026-11-01T01:30:00-08:00');
  });

  it('leaves out the hour that does not exist', () => {
    const before = Date.parse('2026-03-08T01:59:59-08:00');
    expect(pacific.dateText(before + 1000)).toBe('2026-03-08T03:00:00-07:00');
  });

  it('writes no milliseconds', () => {
    expect(pacific.dateText(Date.parse('2026-07-01T00:00:00.999Z'))).toBe('2026-06-30T17:00:00-07:00');
  });

  it('puts midnight into the new day and the second before it into the old one', () => {
    const midnight = Date.parse('2026-11-02T00:00:00-08:00') / 1000;
    expect(toDay(pacific.dayNumberOf(midnight))).toBe('2026-11-02');
    expect(toDay(pacific.dayNumberOf(midnight - 1))).toBe('2026-11-01');
  });

  it('knows when on a day the clocks change', () => {
    expect(pacific.changeOn(toDayNumber('2026-11-01'))).toBe(Date.parse('2026-11-01T09:00:00Z') / 1000);
    expect(pacific.changeOn(toDayNumber('2026-11-02'))).toBeUndefined();
  });

  it('refuses a day that is none', () => {
    expect(() => toDayNumber('2026-02-30')).toThrow('Not a day: 2026-02-30');
    expect(() => toDayNumber('2026-1-1')).toThrow(RangeError);
  });
});
