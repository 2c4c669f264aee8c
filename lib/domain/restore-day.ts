import { type ActionChange, isOpen, type StoredAction } from './action';
import type { InstantText } from './day';

/** What a backup knows of one day, beside what is here. */
export interface SavedDay {
  saved: readonly StoredAction[];
  /** Nothing seen since then is taken from a backup: it was told, or not, on another device. */
  before: InstantText;
  /** The day is older than impact.com answers for: what is not here will never come by itself. */
  outOfReach: boolean;
}

/**
 * Gives a day back what only a backup knows: what its actions were before we first saw them here, and, of days
 * out of impact.com's reach, the actions themselves. The present state of an action is never touched. Doing it
 * twice changes nothing the second time; a day that stays as it is comes back as the very same list.
 */
export function restoreDay(
  stored: readonly StoredAction[],
  { saved, before, outOfReach }: SavedDay,
): readonly StoredAction[] {
  const known = new Map(saved.map((action) => [action.id, action]));
  const restored = stored.map((action) => restoreHistory(action, known.get(action.id), before));
  const here = new Set(stored.map(({ id }) => id));
  // One that can still change would be asked for again and again, at days impact.com refuses.
  const missing = outOfReach ? saved.filter((action) => !here.has(action.id) && !isOpen(action)) : [];
  const changed = missing.length > 0 || restored.some((action, index) => action !== stored[index]);
  return changed ? [...restored, ...missing].sort(byTime) : stored;
}

function restoreHistory(
  action: StoredAction,
  saved: StoredAction | undefined,
  before: InstantText,
): StoredAction {
  const first = action.history[0];
  if (!saved || !first) return action;
  const earlier = saved.history.filter(({ seenAt }) => seenAt < first.seenAt && seenAt < before);
  if (earlier.length === 0) return action;
  const firstSeenAt = saved.firstSeenAt < action.firstSeenAt ? saved.firstSeenAt : action.firstSeenAt;
  return { ...action, firstSeenAt, history: withoutRepeats([...earlier, ...action.history]) };
}

function withoutRepeats(history: readonly ActionChange[]): ActionChange[] {
  return history.filter(({ state, payout }, index) => {
    const last = history[index - 1];
    return !last || last.state !== state || last.payout !== payout;
  });
}

function byTime(left: StoredAction, right: StoredAction): number {
  if (left.eventAt !== right.eventAt) return left.eventAt < right.eventAt ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
