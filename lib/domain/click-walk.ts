import type { ClickRequest } from './click-job';
import { addDays, type Day, type DayRange, type InstantText, latest } from './day';
import type { ProgramId } from './id';

/** A year of history on its way: each program's days, one after the other, held against the days of all. */
export interface ClickWalk {
  reportByDay: string;
  reportByProgram: string;
  days: DayRange;
  /** Files made before are made anew. */
  startedAt: InstantText;
  /** The programs that had clicks in these days, with how many; `null` until the list has come. */
  listed: ProgramClicks[] | null;
  /** Those whose days are in the database. */
  read: ProgramId[];
}

export interface ProgramClicks {
  programId: ProgramId;
  clicks: number;
}

export interface DayClicks {
  day: Day;
  clicks: number;
}

/** A day while its programs come in one by one. */
export interface DayDraft {
  day: Day;
  programs: ProgramClicks[];
}

/** What impact.com takes in one request (contract §14: 365 or 366 days). */
const LONGEST_DAYS = 365;

/** The days of a walk whose newest day is the newest one unknown. */
export function walkDays(newest: Day, historyFrom: Day): DayRange {
  return { from: latest(historyFrom, addDays(newest, 1 - LONGEST_DAYS)), to: newest };
}

/** What a walk still has to ask for: first the list, then every program, then all together. */
export function listWalkRequests(walk: ClickWalk): ClickRequest[] {
  const { days, listed, read, reportByDay, reportByProgram } = walk;
  if (listed === null) return [{ kind: 'walk-list', format: 'CSV', reportId: reportByProgram, days }];
  const rest = listed.filter(({ programId }) => !read.includes(programId));
  if (rest.length === 0) return [{ kind: 'walk-total', format: 'CSV', reportId: reportByDay, days }];
  return rest.map(({ programId }) => ({
    kind: 'walk-program',
    format: 'CSV',
    reportId: reportByDay,
    days,
    programId,
  }));
}

/** Puts one program's days into the drafts; doing it twice is doing it once. */
export function layProgram(
  drafts: readonly DayDraft[],
  programId: ProgramId,
  counts: readonly DayClicks[],
): DayDraft[] {
  const clicksOn = new Map(counts.map(({ day, clicks }) => [day, clicks]));
  return drafts.map(({ day, programs }) => {
    const others = programs.filter((program) => program.programId !== programId);
    const clicks = clicksOn.get(day) ?? 0;
    return { day, programs: clicks > 0 ? [...others, { programId, clicks }] : others };
  });
}

/** The days whose programs add up to the day of all: these are known, and nothing else vouches for a day. */
export function findWholeDays(drafts: readonly DayDraft[], totals: readonly DayClicks[]): DayDraft[] {
  const totalOn = new Map(totals.map(({ day, clicks }) => [day, clicks]));
  return drafts.filter(({ day, programs }) => sumClicks(programs) === (totalOn.get(day) ?? 0));
}

/** Clicks are sifted for days, so a few may move between two files; more than this is another meaning. */
const TOLERATED = 0.1;
const TOLERATED_CLICKS = 10;

/** Whether a program's days are so far from what the list said that they are not this program's. */
export function isOtherProgram(listed: number, counts: readonly DayClicks[]): boolean {
  return Math.abs(sumClicks(counts) - listed) > Math.max(TOLERATED_CLICKS, listed * TOLERATED);
}

/** Whether so few days add up that walking this way is not worth its exports. */
export function isMostlyWrong(whole: number, all: number): boolean {
  return all - whole > Math.max(TOLERATED_CLICKS, all * TOLERATED);
}

function sumClicks(counts: readonly { clicks: number }[]): number {
  return counts.reduce((sum, { clicks }) => sum + clicks, 0);
}
