import type { StoredAction } from '@/lib/domain/action';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { AlertRecord } from '../schema';

/** The outbox entry of an approval, owed and unseen. */
export function toApproval(accountId: AccountId, action: StoredAction, foundAt: InstantText): AlertRecord {
  return {
    // An action can be approved again after it was reversed and restored; that is news again.
    id: `approval:${action.id}:${action.history.length}`,
    accountId,
    kind: 'approval',
    actionId: action.id,
    programId: action.programId,
    programName: action.programName,
    payout: action.payout,
    currency: action.currency,
    day: action.day,
    foundAt,
    notifiedAt: null,
    seenAt: null,
    unseen: 1,
    owed: 1,
  };
}
