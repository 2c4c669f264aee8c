import { assertNever } from './assert-never';
import { addDays, type Day, type DayRange, type InstantText, toMilliseconds } from './day';
import type { ProgramId } from './id';
import { HOUR_MS } from './window';

/** What an export is asked for. The same request is the same job at impact.com, with its old file (contract §13). */
export type ClickRequest = { format: 'CSV' | 'JSON' } & (
  | { kind: 'export'; day: Day }
  | { kind: 'report-day'; reportId: string; day: Day }
  /** The three parts of a walk over up to a year: which programs had clicks, each one's days, the days of all. */
  | { kind: 'walk-list'; reportId: string; days: DayRange }
  | { kind: 'walk-program'; reportId: string; days: DayRange; programId: ProgramId }
  | { kind: 'walk-total'; reportId: string; days: DayRange }
);

/** One request at impact.com, from submission to import. */
export interface ClickJob {
  request: ClickRequest;
  jobId: string;
  status:
    | 'submitted'
    /** Its file is long in coming, so it is asked about with every run and calls for none of its own. */
    | 'late'
    /** Its file is in the database, yet may have to be made anew: its day goes on. */
    | 'imported'
    /** To be run again under the same id after a while. */
    | 'failed'
    /** impact.com does not know it any more, or may not run it again: to be submitted anew. */
    | 'lost';
  /**
   * Server time of the last submission or replay, up to which the file knows of clicks (or what an old file
   * says of itself); of a job that came to nothing, when that was noticed.
   */
  submittedAt: InstantText;
  /** How often in a row it came to nothing. */
  tries: number;
}

/** Which of two jobs is about the same thing, in whatever format. */
export function subjectOf(request: ClickRequest): string {
  switch (request.kind) {
    case 'export':
      return `export ${request.day}`;
    case 'report-day':
      return `report-day ${request.day}`;
    case 'walk-list':
    case 'walk-total':
      return `${request.kind} ${request.days.from} ${request.days.to}`;
    case 'walk-program':
      return `${request.kind} ${request.days.from} ${request.days.to} ${request.programId}`;
    default:
      return assertNever(request);
  }
}

/** The one day a request is about; `null` for the parts of a walk. */
export function dayOf(request: ClickRequest): Day | null {
  return request.kind === 'export' || request.kind === 'report-day' ? request.day : null;
}

export function spendingOf(request: ClickRequest): 'click-export' | 'report-export' {
  return request.kind === 'export' ? 'click-export' : 'report-export';
}

/** Whether a file made at that moment holds the whole day. */
export function isComplete(day: Day, madeAt: InstantText, timeZone: string): boolean {
  return toMilliseconds(madeAt) >= endOfDayMs(day, timeZone);
}

export function endOfDayMs(day: Day, timeZone: string): number {
  return Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(timeZone).epochMilliseconds;
}

const RETRY_AFTER_MS = [0, HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS];

/** Until when a job that came to nothing rests; `Infinity` once it was tried often enough. */
export function retryAtMs({ submittedAt, tries, status }: ClickJob): number {
  // One that was merely forgotten is asked for again at once; the second time it waits like the others.
  const waitMs = RETRY_AFTER_MS[status === 'lost' ? tries - 1 : tries];
  return waitMs === undefined ? Number.POSITIVE_INFINITY : toMilliseconds(submittedAt) + waitMs;
}

export function isGivenUp(job: ClickJob): boolean {
  return isBroken(job) && retryAtMs(job) === Number.POSITIVE_INFINITY;
}

export function isBroken({ status }: ClickJob): boolean {
  return status === 'failed' || status === 'lost';
}

export function isAwaited({ status }: ClickJob): boolean {
  return status === 'submitted' || status === 'late';
}
