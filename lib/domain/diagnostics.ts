import type { Account } from './account';
import type { AccountStatus } from './account-status';
import type { Spending } from './budget';
import type { ClickJob, ClickRequest } from './click-job';
import type { ClickSource } from './click-source';
import type { Day, DayRange, InstantText } from './day';
import type { SyncStep } from './sync-plan';
import type { SyncRun } from './sync-run';

/** What can be known of one account's synchronisation, for its diagnostics page. */
export interface Diagnostics {
  account: Account;
  status: AccountStatus;
  /** The day it is for the account. */
  today: Day;
  /** When the last run began; `null` before the first. */
  lastTryAt: InstantText | null;
  /** When the next run is due; `null` when only the user can help. */
  nextRunAt: InstantText | null;
  /** Runs that failed in a row. */
  failures: number;
  /** Server clock minus device clock. */
  clockOffsetMs: number;
  readBackTo: Day | null;
  historyFrom: Day | null;
  baselineAt: InstantText | null;
  rebuiltAt: InstantText | null;
  /** What the next run would do, after asking for the company. */
  plan: SyncStep[];
  budgets: BudgetLine[];
  clicks: ClickDiagnostics;
  /** Newest first. */
  runs: SyncRun[];
  /** Newest first. */
  setAside: SetAsideSummary[];
  /** How many days, programs and alerts are stored. */
  stored: StoredCounts;
}

/** One limit and what of it is used. */
export interface BudgetLine {
  spending: Spending;
  used: number;
  count: number;
  withinMs: number;
}

export interface ClickDiagnostics {
  /** How they are fetched and why; `null` until that was decided. */
  source: ClickSource | null;
  /** Newest day first. */
  jobs: ClickJobSummary[];
  /** Finished days whose clicks are in the database. */
  daysKnown: number;
  /** A year of history on its way; `programs` is `null` until their list has come. */
  walk: { days: DayRange; programsRead: number; programs: number | null } | null;
}

/** One export at impact.com: what it is about, and how far it is. */
export interface ClickJobSummary {
  kind: ClickRequest['kind'];
  days: DayRange;
  status: ClickJob['status'];
  /** Server time of the submission or the last replay. */
  submittedAt: InstantText;
  /** How often in a row it came to nothing. */
  tries: number;
}

/** A row kept aside, without the row itself. */
export interface SetAsideSummary {
  key: string;
  reason: string;
  day: Day | null;
  seenAt: InstantText;
}

export interface StoredCounts {
  actionDays: number;
  clickDays: number;
  programs: number;
  alerts: number;
}
