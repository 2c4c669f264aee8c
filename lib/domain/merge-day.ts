import type { Action, StoredAction } from './action';
import type { ActionPair } from './alert-news';
import type { InstantText } from './day';
import type { ActionId } from './id';

/** What one reading brings to one day. */
export interface DayReading {
  actions: readonly Action[];
  /**
   * The reading holds every action impact.com has for this day, so one that is missing is gone.
   * Otherwise it holds some, and the rest stay as they were.
   */
  whole: boolean;
  /** Rows that came but could not be read: what we knew of them stays. */
  unreadable: ReadonlySet<ActionId>;
  seenAt: InstantText;
}

export interface MergedDay {
  actions: StoredAction[];
  /** Known before, and now in another state or with another payout. */
  moved: ActionPair[];
  /** Known before, no longer in a whole reading. */
  gone: StoredAction[];
  /** Whether there is anything to write. */
  changed: boolean;
}

/** Lays a reading over what is stored of a day. Doing it twice changes nothing the second time. */
export function mergeDay(stored: readonly StoredAction[], reading: DayReading): MergedDay {
  const merged = new Map<ActionId, StoredAction>(stored.map((action) => [action.id, action]));
  const moved: ActionPair[] = [];
  for (const action of reading.actions) {
    const before = merged.get(action.id);
    const after = mergeAction(before, action, reading.seenAt);
    if (before && after.history !== before.history) moved.push({ before, after });
    merged.set(action.id, after);
  }
  const gone = reading.whole ? findGone(stored, reading) : [];
  for (const action of gone) merged.delete(action.id);
  const actions = [...merged.values()].sort(byTime);
  return { actions, moved, gone, changed: !isSameList(stored, actions) };
}

/** Keeps the stored object itself when nothing changed, so that "same" can be told by identity. */
function mergeAction(before: StoredAction | undefined, now: Action, seenAt: InstantText): StoredAction {
  const first = { seenAt, state: now.state, payout: now.payout };
  if (!before) return { ...now, firstSeenAt: seenAt, history: [first] };
  if (isSameAction(before, now)) return before;
  const moved = before.state !== now.state || before.payout !== now.payout;
  return {
    ...now,
    firstSeenAt: before.firstSeenAt,
    history: moved ? [...before.history, first] : before.history,
  };
}

function isSameAction(before: StoredAction, now: Action): boolean {
  return (Object.keys(now) as (keyof Action)[]).every((key) => before[key] === now[key]);
}

/** One order for the same actions, in whichever order they came. */
function byTime(left: StoredAction, right: StoredAction): number {
  return compareText(left.eventAt, right.eventAt) || compareText(left.id, right.id);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function findGone(stored: readonly StoredAction[], reading: DayReading): StoredAction[] {
  const present = new Set(reading.actions.map((action) => action.id));
  return stored.filter((action) => !present.has(action.id) && !reading.unreadable.has(action.id));
}

function isSameList(before: readonly StoredAction[], after: readonly StoredAction[]): boolean {
  return before.length === after.length && before.every((action, index) => action === after[index]);
}
