import { type Failure, needsUser } from './failure';

export type Badge =
  | { kind: 'none' }
  | { kind: 'count'; text: string }
  /** Something only the user can mend. */
  | { kind: 'attention' };

/** Unseen approvals of all accounts; an account that needs its user never hides another's number. */
export function deriveBadge(unseenApprovals: number, failures: readonly (Failure | null)[]): Badge {
  if (unseenApprovals > 0) return { kind: 'count', text: toBadgeText(unseenApprovals) };
  return failures.some((failure) => failure && needsUser(failure)) ? { kind: 'attention' } : { kind: 'none' };
}

/** What the toolbar shows of it. */
export function badgeText(badge: Badge): string {
  if (badge.kind === 'count') return badge.text;
  return badge.kind === 'attention' ? '!' : '';
}

/** The toolbar shows four characters at most. */
function toBadgeText(count: number): string {
  if (count < 1_000) return String(count);
  return count < 100_000 ? `${Math.floor(count / 1_000)}k` : '99k+';
}
