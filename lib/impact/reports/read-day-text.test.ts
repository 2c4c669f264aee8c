import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, listDays, toDay } from '@/lib/domain/day';
import { trials } from '@/tests/support/trials';
import { readDayTexts } from './read-day-text';

const november = { from: toDay('2026-11-01'), to: toDay('2026-11-30') };

describe('the text of a report’s days', () => {
  it.each([
    ['2026-11-18'],
    ['2026-11-18 00:00:00'],
    ['2026-11-18T00:00:00-08:00'],
    ['2026/11/18'],
    ['11/18/2026'],
    ['18/11/2026'],
    ['18.11.2026'],
    ['11-18-2026'],
    ['Nov 18, 2026'],
    ['November 18, 2026'],
    ['Nov. 18 2026'],
    ['18 Nov 2026'],
    ['18-Nov-2026'],
    [' Nov 18, 2026 '],
  ])('%j is read', (text) => {
    expect(readDayTexts([text], november)).toEqual(['2026-11-18']);
  });

  it.each([
    ['no day', ['Total']],
    ['a day that does not exist', ['2026-11-31']],
    ['a week', ['Week 47']],
    ['a day of the year', ['2026-322']],
    ['two manners at once', ['2026-11-18', 'Nov 19, 2026']],
    ['a day outside those asked for', ['2026-11-18', '2026-12-01']],
    ['nothing', ['']],
    ['an unknown month', ['Nev 18, 2026']],
  ])('%s is not read', (_, texts) => {
    expect(readDayTexts(texts, november)).toBeUndefined();
  });

  it('is read by the one order of month and day that keeps every row within the days asked for', () => {
    expect(readDayTexts(['3/4/2026'], { from: toDay('2026-03-01'), to: toDay('2026-03-31') })).toEqual([
      '2026-03-04',
    ]);
    expect(readDayTexts(['3/4/2026'], { from: toDay('2026-04-01'), to: toDay('2026-04-30') })).toEqual([
      '2026-04-03',
    ]);
  });

  it('is not guessed when both orders would do', () => {
    const year = { from: toDay('2026-01-01'), to: toDay('2026-12-31') };
    expect(readDayTexts(['3/4/2026'], year)).toBeUndefined();
    expect(readDayTexts(['3/4/2026', '3/13/2026'], year)).toEqual(['2026-03-04', '2026-03-13']);
    expect(readDayTexts(['5/5/2026'], year)).toEqual(['2026-05-05']);
  });

  it('is no question where there are no rows', () => {
    expect(readDayTexts([], november)).toEqual([]);
  });

  it('never gives another day than was meant, whatever the manner and the range', () => {
    const manners: ((day: Day) => string)[] = [
      (day) => day,
      (day) =>
        day
          .split('-')
          .map(Number)
          .toSpliced(0, 1)
          .concat(Number(day.slice(0, 4)))
          .join('/'),
      (day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 365 }),
        fc.constantFrom(...manners),
        (start, length, write) => {
          const from = addDays(toDay('2023-01-01'), start);
          const asked = { from, to: addDays(from, length - 1) };
          const days = listDays(asked);
          const read = readDayTexts(days.map(write), asked);
          if (read) expect(read).toEqual(days);
          // A range of a month or more always tells the order.
          else expect(length).toBeLessThan(31);
        },
      ),
      { numRuns: trials(100, 2_000) },
    );
  });
});
