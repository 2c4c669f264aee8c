import type { Day, DayRange, InstantText } from './day';
import type { Endpoint, Failure } from './failure';
import type { AccountId } from './id';
import type { Waits } from './rate-group';

/** How far an account has been read. Written only together with what was read (`lib/db/commit-step`). */
export interface Progress {
  accountId: AccountId;
  /** Grows with every run; a commit of an older run is refused, so a worker believed dead cannot write. */
  epoch: number;
  /** The days the first sync brings at once; fixed when it begins. */
  firstDays: DayRange;
  /** The oldest day the walk back ends at. */
  historyFrom: Day;
  /** All days from here to `firstDays.to` have been read whole; `null` before the first. */
  readBackTo: Day | null;
  /** When the first days were complete; no approval is told from before. */
  baselineAt: InstantText | null;
  /** Everything impact.com updated up to here has been read. */
  updatesReadTo: InstantText;
  lockingReadAt: InstantText | null;
  /** When every day that held a pending action was last read again. */
  reconciledAt: InstantText | null;
  programsReadAt: InstantText | null;
  clickJobs: ClickJob[];
  /** Server clock minus device clock, at the last answer. */
  clockOffsetMs: number;
  /** Nothing of a group is sent before its moment. By the device's clock, as are the next three. */
  waits: Waits;
  /** When to try again after a failure; the user may try before. */
  retryAt: InstantText | null;
  lastTryAt: InstantText | null;
  lastCompleteAt: InstantText | null;
  failure: Failure | null;
  /** Runs that failed in a row. */
  failures: number;
  missingScopes: Endpoint[];
  /** Why the last click totals could not be fetched; the earnings go on without them. */
  clickFailure: Failure | null;
  /** When the device's copy was found lost and begun anew; `null` when it never was. */
  rebuiltAt: InstantText | null;
}

/** One day's click export at impact.com, from submission to import. */
export interface ClickJob {
  day: Day;
  jobId: string;
  /** `submitted`: its file is awaited. `imported`: its counts are in the database. */
  status: 'submitted' | 'imported' | 'failed';
  /** Server time of the submission or the last replay: the file holds the clicks up to about then. */
  submittedAt: InstantText;
}

/** An endpoint answered after all: its scope is there. */
export function withScope(progress: Progress, endpoint: Endpoint): Progress {
  return { ...progress, missingScopes: progress.missingScopes.filter((missing) => missing !== endpoint) };
}

/** An endpoint was refused to this token. */
export function withoutScope(progress: Progress, endpoint: Endpoint): Progress {
  return { ...progress, missingScopes: [...withScope(progress, endpoint).missingScopes, endpoint] };
}
