import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { findWholeDays, isMostlyWrong, isOtherProgram, layProgram, walkDays } from './click-walk';
import { countDays } from './day';
import { toProgramId } from './id';

const [A, B] = [toProgramId('1'), toProgramId('2')];
const [MONDAY, TUESDAY] = [day('2026-11-16'), day('2026-11-17')];
const EMPTY = [
  { day: MONDAY, programs: [] },
  { day: TUESDAY, programs: [] },
];

describe('a walk', () => {
  it('covers a year at most, and nothing beyond the history that is wanted', () => {
    expect(countDays(walkDays(TUESDAY, day('2023-01-01')))).toBe(365);
    expect(walkDays(TUESDAY, MONDAY)).toEqual({ from: MONDAY, to: TUESDAY });
  });

  it('lays one program over the days beside the others, and again without counting it twice', () => {
    const first = layProgram(EMPTY, A, [
      { day: MONDAY, clicks: 3 },
      { day: TUESDAY, clicks: 0 },
    ]);
    const second = layProgram(first, B, [{ day: MONDAY, clicks: 4 }]);
    const whole = [
      {
        day: MONDAY,
        programs: [
          { programId: A, clicks: 3 },
          { programId: B, clicks: 4 },
        ],
      },
      { day: TUESDAY, programs: [] },
    ];
    expect(second).toEqual(whole);
    expect(layProgram(second, B, [{ day: MONDAY, clicks: 4 }])).toEqual(whole);
    expect(layProgram(second, B, [])[0]?.programs).toEqual([{ programId: A, clicks: 3 }]);
  });

  it('knows the days whose programs add up to the day of all, and no others', () => {
    const drafts = layProgram(EMPTY, A, [{ day: MONDAY, clicks: 3 }]);
    const known = (monday: number, tuesday: number) =>
      findWholeDays(drafts, [
        { day: MONDAY, clicks: monday },
        { day: TUESDAY, clicks: tuesday },
      ]).map((draft) => draft.day);
    expect(known(3, 0)).toEqual([MONDAY, TUESDAY]);
    expect(known(4, 0)).toEqual([TUESDAY]);
    expect(known(2, 1)).toEqual([]);
    expect(findWholeDays(drafts, [{ day: MONDAY, clicks: 3 }])).toHaveLength(2);
  });

  it('bears a few clicks that were sifted out since, not another program’s days', () => {
    const counts = (clicks: number) => [{ day: MONDAY, clicks }];
    expect(isOtherProgram(5, counts(15))).toBe(false);
    expect(isOtherProgram(5, counts(16))).toBe(true);
    expect(isOtherProgram(1_000, counts(900))).toBe(false);
    expect(isOtherProgram(1_000, counts(899))).toBe(true);
  });

  it('is not gone on with when too few days add up', () => {
    expect(isMostlyWrong(355, 365)).toBe(false);
    expect(isMostlyWrong(329, 365)).toBe(false);
    expect(isMostlyWrong(328, 365)).toBe(true);
    expect(isMostlyWrong(0, 10)).toBe(false);
    expect(isMostlyWrong(0, 11)).toBe(true);
  });
});
