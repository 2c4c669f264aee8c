import { addDays, type Day, latest } from './day';
import type { ProgramId } from './id';
import type { ClearingDelays, PaymentFacts, PaymentLine } from './payments';

/** When money reached the balance, or is expected to. */
export interface ClearingLine extends PaymentLine {
  /** `null` when nothing is known to tell it by. */
  clearsOn: Day | null;
  /** It has not happened: told from how long the program's money took before. */
  expected: boolean;
}

/** Fewer clearings than this of one program say less than those of all. */
const ENOUGH = 5;

/**
 * Gives each line the day it clears. impact.com tells an action's clearing date only afterwards (`ClearedDate`,
 * contract §9), so for the rest it is the lock's day and the median of the days it took before: of the same program
 * where it has cleared often enough, else of all. What should have cleared already is expected today.
 */
export function expectClearing({ lines, delays }: PaymentFacts, today: Day): ClearingLine[] {
  const all = joinDelays([...delays.values()]);
  const typical = new Map<ProgramId, number | null>();
  const delayOf = (programId: ProgramId): number | null => {
    const known = typical.get(programId);
    if (known !== undefined) return known;
    const own = delays.get(programId) ?? new Map();
    const delay = medianDelay(countOf(own) >= ENOUGH ? own : all);
    typical.set(programId, delay);
    return delay;
  };
  return lines.map((line) => {
    if (line.stage === 'cleared') return { ...line, clearsOn: line.on, expected: false };
    const delay = delayOf(line.programId);
    const clearsOn = line.on === null || delay === null ? null : latest(addDays(line.on, delay), today);
    return { ...line, clearsOn, expected: true };
  });
}

/** The middle one of the days it took, the longer of two; `null` of none. */
export function medianDelay(delays: ClearingDelays): number | null {
  const half = countOf(delays) / 2;
  let seen = 0;
  for (const [days, count] of [...delays].sort(([left], [right]) => left - right)) {
    seen += count;
    if (seen > half) return days;
  }
  return null;
}

function countOf(delays: ClearingDelays): number {
  return [...delays.values()].reduce((sum, count) => sum + count, 0);
}

function joinDelays(parts: readonly ClearingDelays[]): ClearingDelays {
  const all = new Map<number, number>();
  for (const part of parts) for (const [days, count] of part) all.set(days, (all.get(days) ?? 0) + count);
  return all;
}
