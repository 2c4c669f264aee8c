import type { StoredAction } from '@/lib/domain/action';
import { type ActionNews, type ActionPair, findCertain } from '@/lib/domain/alert-news';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { isZeroDecimal } from '@/lib/domain/money';
import type { AlertRecord } from '../schema';

/** The outbox entry of what became of a known action, owed; an approval is unseen, too. */
export function toAlert(
  accountId: AccountId,
  kind: ActionNews,
  { before, after }: ActionPair,
  foundAt: InstantText,
): AlertRecord {
  // An action can be approved again after it was reversed and restored; that is news again.
  const alert = anAlert(accountId, after, foundAt, kind, `${after.id}:${after.history.length}`);
  switch (kind) {
    case 'approval':
      return { ...alert, unseen: 1 };
    case 'reversal':
      return {
        ...alert,
        payout: lostPayout(before),
        ...(findCertain(before.history) === 'approved' && { wasApproved: true }),
      };
    case 'payout-change':
      return { ...alert, payoutBefore: before.payout };
  }
}

/** At how many changes of its action an alert was made: its place among the others, whatever the clock said. */
export function countChanges(id: AlertRecord['id']): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

/** The first order of a day: one for each day, so that writing it again is seen. */
export function toFirstSale(accountId: AccountId, action: StoredAction, foundAt: InstantText): AlertRecord {
  return anAlert(accountId, action, foundAt, 'first-sale', action.day);
}

/** A reversed action's payout is 0 from then on (contract §9), so what it was before is what was lost. */
function lostPayout({ payout, intendedPayout }: StoredAction): StoredAction['payout'] {
  return isZeroDecimal(payout) ? intendedPayout : payout;
}

function anAlert(
  accountId: AccountId,
  action: StoredAction,
  foundAt: InstantText,
  kind: AlertRecord['kind'],
  key: string,
): AlertRecord {
  return {
    id: `${kind}:${key}`,
    accountId,
    kind,
    actionId: action.id,
    programId: action.programId,
    programName: action.programName,
    payout: action.payout,
    currency: action.currency,
    day: action.day,
    foundAt,
    notifiedAt: null,
    seenAt: null,
    owed: 1,
  };
}
