import type { Day, InstantText } from './day';
import type { Failure } from './failure';
import type { AccountId } from './id';
import type { WindowBasis } from './window';

/** What one run did, kept for a month so that its user (or who helps them) can see it. */
export interface SyncRun {
  accountId: AccountId;
  startedAt: InstantText;
  /** `null` while it goes on, and for ever when its worker was killed. */
  endedAt: InstantText | null;
  epoch: number;
  trigger: 'schedule' | 'user';
  steps: RunStep[];
  requests: number;
  failure: Failure | null;
}

/** One committed step. Counts only: no id, no name, no amount. */
export type RunStep =
  | { kind: 'company' | 'programs' | 'clicks'; at: InstantText }
  | {
      kind: 'actions';
      at: InstantText;
      purpose: string;
      by: WindowBasis;
      from: InstantText;
      to: InstantText;
      rows: number;
      changedDays: number;
      approvals: number;
      setAside: number;
      /** The days read whole; `null` when rows were only merged. */
      days: { from: Day; to: Day } | null;
    };
