import type { InstantText } from './day';
import type { Endpoint, Failure } from './failure';
import type { Wait } from './wait';

/** How an account's copy of the data stands, for the state line and the popup's states. */
export interface AccountStatus {
  /** A run is going on at this moment. */
  syncing: boolean;
  /** The last 90 days are not complete yet. */
  firstSync: { daysDone: number; daysToDo: number } | null;
  /** The walk back to three years, after the first sync; `null` when done. */
  history: { daysDone: number; daysToDo: number } | null;
  lastSyncAt: InstantText | null;
  /** Older than three periods: the numbers are shown, and so is their age. */
  stale: boolean;
  /** Why the last run did not finish; `null` when it did. */
  failure: Failure | null;
  /** What may send nothing yet, and until when. */
  waits: Wait[];
  /** When a run that failed is tried again; `null` when nothing failed or its time has come. */
  retryAt: InstantText | null;
  /** Why click totals could not be fetched, though the rest went well. */
  clickFailure: Failure | null;
  /** The device's copy was lost, and its first days are being read again. */
  rebuilt: boolean;
  /** Endpoints this token may not use. */
  missingScopes: Endpoint[];
  /** Rows that could not be read and are kept aside. */
  setAside: number;
}
