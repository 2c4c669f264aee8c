import type { ClickJob } from './click-job';
import type { ClickSource, DistrustedReport } from './click-source';
import type { ClickWalk } from './click-walk';
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
  /** Where click totals come from; `null` until impact.com's list of reports was read, then read daily. */
  clickSource: ClickSource | null;
  clickSourceReadAt: InstantText | null;
  distrustedReports: DistrustedReport[];
  clickJobs: ClickJob[];
  /** Finished days whose clicks are in the database, of all programs: in order, apart from each other. */
  clicksKnown: DayRange[];
  clickWalk: ClickWalk | null;
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

/** Every day of the account's history was read. */
export function isHistoryRead({ readBackTo, historyFrom }: Progress): boolean {
  return readBackTo !== null && readBackTo <= historyFrom;
}

/**
 * The oldest day whose orders are known, while older ones are still to be read; `null` when all are, or none is yet.
 * An order of long ago may lock or clear today, so sums of what does are sums of these orders.
 */
export function ordersKnownFrom(progress: Progress): Day | null {
  return isHistoryRead(progress) ? null : progress.readBackTo;
}

/** An endpoint answered after all: its scope is there. */
export function withScope(progress: Progress, endpoint: Endpoint): Progress {
  return { ...progress, missingScopes: progress.missingScopes.filter((missing) => missing !== endpoint) };
}

/** An endpoint was refused to this token. */
export function withoutScope(progress: Progress, endpoint: Endpoint): Progress {
  return { ...progress, missingScopes: [...withScope(progress, endpoint).missingScopes, endpoint] };
}
