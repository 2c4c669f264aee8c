import { DAY_MS } from '../rules/dates.ts';
import type { WireObject } from '../wire/values.ts';
import type { Millis } from '../world/types.ts';

export type JobStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'ERROR' | 'FAILED';
export type ResultFormat = 'CSV' | 'JSON' | 'XML';

/** What an export puts into its file. */
export interface JobFile {
  columns: readonly string[];
  /** Rows of the CSV file. */
  flat: readonly WireObject[];
  /** Rows of the JSON and XML files. */
  nested: readonly WireObject[];
  /** Top-level key of the JSON file. */
  key: string;
}

export interface Job {
  id: string;
  type: 'ClickExport' | 'ApiReport';
  /** Same key, same job. */
  key: string;
  format: ResultFormat;
  createdAt: Millis;
  /** When it was last put into the queue: at creation or by Replay. */
  queuedAt: Millis;
  /** How long queueing and running take each. */
  stepMs: Millis;
  /** How many tries end in ERROR before one succeeds; five are final. */
  failingTries: number;
  file: JobFile;
  /** Makes the file anew, from the world as it then is. */
  run(): JobFile;
}

/** Where a job stands at one moment; dates are `null` until set. */
export interface JobProgress {
  status: JobStatus;
  startedAt: Millis | null;
  completedAt: Millis | null;
  failedAt: Millis | null;
}

/** §13: ERROR is re-run every 15 minutes, up to five tries. */
const RETRY_MS = 15 * 60_000;
const MOST_TRIES = 5;

export function progressOf(job: Job, now: Millis): JobProgress {
  const startAt = job.queuedAt + job.stepMs;
  if (now < startAt) return { status: 'QUEUED', startedAt: null, completedAt: null, failedAt: null };
  const failing = Math.min(job.failingTries, MOST_TRIES);
  const tries = Math.floor((now - startAt) / RETRY_MS);
  if (tries < failing) return failedTry(startAt + tries * RETRY_MS, tries);
  if (failing === MOST_TRIES) return failedTry(startAt + (MOST_TRIES - 1) * RETRY_MS, MOST_TRIES - 1);
  return goodTry(startAt + failing * RETRY_MS, job.stepMs, now);
}

function failedTry(at: Millis, tries: number): JobProgress {
  const status = tries === MOST_TRIES - 1 ? 'FAILED' : 'ERROR';
  return { status, startedAt: at, completedAt: null, failedAt: at };
}

function goodTry(startedAt: Millis, stepMs: Millis, now: Millis): JobProgress {
  const doneAt = startedAt + stepMs;
  if (now < doneAt) return { status: 'RUNNING', startedAt, completedAt: null, failedAt: null };
  return { status: 'COMPLETED', startedAt, completedAt: doneAt, failedAt: null };
}

export function isKept(job: Job, now: Millis, days: number): boolean {
  return now - job.queuedAt <= days * DAY_MS;
}
