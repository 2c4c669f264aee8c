import type { ActionChange, ActionState, StoredAction } from './action';
import { compareDecimals } from './money';

/** A known action as it was, and as a reading found it. */
export interface ActionPair {
  before: StoredAction;
  after: StoredAction;
}

export type ActionNews = 'approval' | 'reversal' | 'payout-change';

/** What of a change is worth telling; the payout of an approval or a reversal is part of it. */
export function findNews({ before, after }: ActionPair): ActionNews | undefined {
  if (isApproval(after.history, after.history.length - 1) && before.state !== after.state) return 'approval';
  if (after.state === 'reversed') return findCertain(before.history) === 'reversed' ? undefined : 'reversal';
  // What a restored action is worth again is part of its coming back.
  if (before.state === 'reversed') return undefined;
  return compareDecimals(before.payout, after.payout) === 0 ? undefined : 'payout-change';
}

/**
 * Whether the change at `index` made money certain. A state we do not know says nothing, so it is looked
 * through: an approved action that was unreadable for a while is not approved again.
 */
export function isApproval(history: readonly ActionChange[], index: number): boolean {
  if (history[index]?.state !== 'approved') return false;
  const before = findCertain(history.slice(0, index));
  return before === 'pending' || before === 'reversed';
}

/** The last state that is known for what it is. */
export function findCertain(history: readonly ActionChange[]): ActionState | undefined {
  return history.findLast(({ state }) => state !== 'other')?.state;
}
