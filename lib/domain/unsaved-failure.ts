import type { InstantText } from './day';
import type { Failure } from './failure';
import type { Progress } from './progress';

/** How a run ended when not even that could be written into the database (a full disk, no database). */
export interface UnsavedFailure {
  failure: Failure;
  /** When to try again; by the device's clock. */
  retryAt: InstantText;
}

/** What is known of an account, with the failure its database could not take. */
export function withUnsaved(progress: Progress, unsaved: UnsavedFailure | null): Progress {
  return unsaved ? { ...progress, failure: unsaved.failure, retryAt: unsaved.retryAt } : progress;
}
