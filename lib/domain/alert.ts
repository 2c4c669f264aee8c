import type { Day, InstantText } from './day';
import type { AccountId, ActionId, ProgramId } from './id';
import type { Decimal } from './money';

/** What a user can be told of, each by itself to be switched on and off. */
export const ALERT_KINDS = ['approval', 'reversal', 'payout-change', 'first-sale'] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** News in the outbox: written with the change itself, told to the user later, at least once. */
export interface Alert {
  /** Deterministic, so that writing it twice is writing it once. */
  id: string;
  accountId: AccountId;
  kind: AlertKind;
  actionId: ActionId;
  programId: ProgramId;
  programName: string;
  /** The payout now; of a reversal, the one that was taken away. */
  payout: Decimal;
  /** Before it changed. */
  payoutBefore?: Decimal;
  /** What was reversed had been approved already. */
  wasApproved?: true;
  /** impact.com's code of why (contract §9); "" when it was asked for and gives none. */
  reason?: string;
  currency: string;
  /** The day of the order. */
  day: Day;
  foundAt: InstantText;
  /** When the notification was shown; `null` while it is owed, and when none was wanted. */
  notifiedAt: InstantText | null;
  /** When the user looked. An approval that nobody looked at counts on the badge. */
  seenAt: InstantText | null;
  /** It could have been told then, but the hours were quiet or everything was paused. */
  heldAt?: InstantText;
  /** The notification that tells of it; all alerts of one notification share it. */
  batch?: string;
  /** A later change says otherwise: told and counted no more. */
  cancelledAt?: InstantText;
}

/** The actions one notification told of. */
export interface AlertBatch {
  accountId: AccountId;
  actionIds: ActionId[];
  /** To be marked as seen once they are drawn. */
  alertIds: string[];
}
