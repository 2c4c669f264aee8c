import type { Day, InstantText } from './day';
import type { ActionId, ProgramId } from './id';
import type { Decimal } from './money';

/** `other` is a state impact.com may add: shown as written, never counted as money that is certain. */
export type ActionState = 'pending' | 'approved' | 'reversed' | 'other';

/** A conversion credited to the partner, as last read from impact.com. */
export interface Action {
  id: ActionId;
  programId: ProgramId;
  programName: string;
  trackerName: string;
  state: ActionState;
  /** The state in impact.com's own word. */
  stateText: string;
  /** The commission now. */
  payout: Decimal;
  /** The commission first tracked; what a reversal takes away. */
  intendedPayout: Decimal;
  /** The order's revenue. */
  saleAmount: Decimal;
  currency: string;
  /** The local date of the event as impact.com writes it: the day this action is counted in. */
  day: Day;
  eventAt: InstantText;
  clickedAt: InstantText | null;
  recordedAt: InstantText | null;
  lockingAt: InstantText | null;
  /** The local date of the lock as written, for "locks in the next days". */
  lockingOn: Day | null;
  clearedAt: InstantText | null;
  orderId: string;
  promoCode: string;
  referringDomain: string;
  customerCountry: string;
  subId1: string;
  subId2: string;
  subId3: string;
  sharedId: string;
}

/** A change of state or payout that we saw, with the moment we saw it. */
export interface ActionChange {
  seenAt: InstantText;
  state: ActionState;
  payout: Decimal;
}

/** An action as kept in the database: with what was seen of it before, oldest first. */
export interface StoredAction extends Action {
  firstSeenAt: InstantText;
  history: ActionChange[];
}

/** Whether impact.com may still change it of itself: pending, or in a state we do not know. */
export function isOpen({ state }: Action): boolean {
  return state === 'pending' || state === 'other';
}
