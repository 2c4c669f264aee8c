import type { Day, InstantText } from './day';
import type { AccountId, ActionId, ProgramId } from './id';
import type { Decimal } from './money';

/** An approval in the outbox: written with the change itself, told to the user later, at least once. */
export interface Alert {
  /** Deterministic, so that writing it twice is writing it once. */
  id: string;
  accountId: AccountId;
  kind: 'approval';
  actionId: ActionId;
  programId: ProgramId;
  programName: string;
  payout: Decimal;
  currency: string;
  /** The day of the order. */
  day: Day;
  foundAt: InstantText;
  /** When the notification was shown; `null` while it is owed. */
  notifiedAt: InstantText | null;
  /** When the user looked; `null` counts on the badge. */
  seenAt: InstantText | null;
}
