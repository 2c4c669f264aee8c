import { type Action, isOpen, type StoredAction } from '@/lib/domain/action';
import { toColumns } from '@/lib/domain/columns';
import { packColumns } from '@/lib/domain/columns-packed';
import type { Day, InstantText } from '@/lib/domain/day';
import { summarizeDay } from '@/lib/domain/earning';
import type { AccountId, ActionId } from '@/lib/domain/id';
import { mergeDay } from '@/lib/domain/merge-day';
import { dayKey, ofDays, withPrefix } from '../keys';
import type { ReadWrite, SumDayRecord } from '../schema';
import type { ActionReading } from './commit-step';
import { loadPlaces, type Places } from './places';
import { ROW_KEY, takeBack, toGoneRecord } from './set-aside';
import { writeAlerts } from './write-alerts';

export interface ActionCommit {
  accountId: AccountId;
  seenAt: InstantText;
  reading: ActionReading;
  /** After the baseline only: what was already so when we came is no news. */
  tellNews: boolean;
}

/** One day while it is worked on. */
interface Draft {
  stored: StoredAction[];
  /** `stored` is no longer what the database holds. */
  moved: boolean;
  incoming: Action[];
}

/** Lays a reading over the days it touches. Days that stay as they were are not written. */
export async function writeActions(
  transaction: ReadWrite,
  commit: ActionCommit,
): Promise<{ changedDays: Day[]; approvals: number }> {
  const places = await loadPlaces(transaction, commit.accountId, commit.reading.actions);
  const drafts = await openDrafts(transaction, commit, places);
  await bringBack(transaction, commit, drafts);
  // All days at once: the database works off their requests in a row, without a pause for each answer.
  const closed = await Promise.all(
    [...drafts].map(([day, draft]) => closeDraft(transaction, commit, day, draft)),
  );
  for (const { gone } of closed) for (const action of gone) await places.remove(action);
  await places.save();
  await keepUnreadable(transaction, commit);
  return {
    changedDays: closed.flatMap(({ day, changed }) => (changed ? [day] : [])),
    approvals: closed.reduce((sum, { approvals }) => sum + approvals, 0),
  };
}

/** Every day to look at, with its rows; an action kept in another day than it now belongs to moves over. */
async function openDrafts(
  transaction: ReadWrite,
  { accountId, reading }: ActionCommit,
  places: Places,
): Promise<Map<Day, Draft>> {
  const actions = [...new Map(reading.actions.map((action) => [action.id, action])).values()];
  const drafts = await readWholeDays(transaction, accountId, reading);
  const others = new Set(actions.flatMap((action) => [action.day, places.dayOf(action) ?? action.day]));
  await Promise.all([...others].map((day) => drafts.has(day) || open(transaction, accountId, drafts, day)));
  for (const action of actions) {
    const target = drafts.get(action.day);
    const kept = drafts.get(places.dayOf(action) ?? action.day);
    if (!target || !kept) throw new Error('A day was not opened');
    if (kept !== target) move(kept, target, action.id);
    target.incoming.push(action);
    places.put(action);
  }
  return drafts;
}

async function open(
  transaction: ReadWrite,
  accountId: AccountId,
  drafts: Map<Day, Draft>,
  day: Day,
): Promise<void> {
  const record = await transaction.objectStore('actionDays').get(dayKey(accountId, day));
  drafts.set(day, aDraft(record?.actions ?? []));
}

/** Stored days inside the range read whole: those that got no row are looked at too. */
async function readWholeDays(
  transaction: ReadWrite,
  accountId: AccountId,
  { wholeDays }: ActionReading,
): Promise<Map<Day, Draft>> {
  if (!wholeDays) return new Map();
  const records = await transaction.objectStore('actionDays').getAll(ofDays(accountId, wholeDays));
  return new Map(records.map(({ day, actions }) => [day, aDraft(actions)]));
}

function aDraft(stored: StoredAction[]): Draft {
  return { stored, moved: false, incoming: [] };
}

function move(from: Draft, to: Draft, id: ActionId): void {
  const action = from.stored.find((one) => one.id === id);
  if (!action) return;
  from.stored = from.stored.filter((one) => one !== action);
  to.stored = [...to.stored, action];
  from.moved = true;
  to.moved = true;
}

/** An action that had vanished and is back takes its history up again. */
async function bringBack(
  transaction: ReadWrite,
  { accountId, reading }: ActionCommit,
  drafts: Map<Day, Draft>,
): Promise<void> {
  const days = new Map(reading.actions.map(({ id, day }) => [id, day]));
  for (const action of await takeBack(transaction, accountId, new Set(days.keys()))) {
    const draft = drafts.get(days.get(action.id) ?? action.day);
    if (!draft || draft.stored.some(({ id }) => id === action.id)) continue;
    draft.stored = [...draft.stored, action];
    draft.moved = true;
  }
}

interface ClosedDay {
  day: Day;
  changed: boolean;
  approvals: number;
  gone: StoredAction[];
}

async function closeDraft(
  transaction: ReadWrite,
  commit: ActionCommit,
  day: Day,
  { stored, moved, incoming }: Draft,
): Promise<ClosedDay> {
  const { accountId, reading, seenAt, tellNews } = commit;
  const merged = mergeDay(stored, {
    actions: incoming,
    whole: isWhole(reading, day),
    unreadable: unreadable(reading),
    seenAt,
  });
  if (!merged.changed && !moved) return { day, changed: false, approvals: 0, gone: [] };
  await writeDay(transaction, accountId, day, merged.actions);
  const setAside = transaction.objectStore('setAside');
  for (const action of merged.gone) await setAside.put(toGoneRecord(accountId, action, seenAt));
  const firstOf = stored.length === 0 ? merged.actions : [];
  const news = { accountId, seenAt, moved: merged.moved, firstOf };
  const approvals = tellNews ? await writeAlerts(transaction, news) : 0;
  return { day, changed: true, approvals, gone: merged.gone };
}

/** Totals and columns are derived from the whole day each time, so they cannot drift. */
export async function writeDay(
  transaction: ReadWrite,
  accountId: AccountId,
  day: Day,
  actions: StoredAction[],
): Promise<void> {
  const actionDays = transaction.objectStore('actionDays');
  const earningDays = transaction.objectStore('earningDays');
  const sumDays = transaction.objectStore('sumDays');
  const columnDays = transaction.objectStore('columnDays');
  if (actions.length === 0) {
    const key = dayKey(accountId, day);
    await actionDays.delete(key);
    await earningDays.delete(key);
    await sumDays.delete(key);
    await columnDays.delete(key);
    return;
  }
  const { earnings, sums } = summarizeDay(actions);
  const mark: Pick<SumDayRecord, 'open'> = actions.some(isOpen) ? { open: 1 } : {};
  // One after the other: what throws at once must not leave a sibling behind that nobody awaits.
  await actionDays.put({ accountId, day, actions });
  await earningDays.put({ accountId, day, ...earnings });
  await sumDays.put({ accountId, day, ...sums, ...mark });
  await columnDays.put({ accountId, day, ...packColumns(toColumns(actions)) });
}

/**
 * Rows that could not be read stay on this device, to be counted, shown and read again. Those without an
 * id go once their day has been read whole without them: they could be read then.
 */
async function keepUnreadable(
  transaction: ReadWrite,
  { accountId, reading, seenAt }: ActionCommit,
): Promise<void> {
  const store = transaction.objectStore('setAside');
  for (const row of await store.getAll(withPrefix(accountId, ROW_KEY))) {
    if (row.day !== null && isWhole(reading, row.day)) await store.delete([accountId, row.key]);
  }
  for (const row of reading.setAside) await store.put({ ...row, accountId, seenAt });
}

function isWhole({ wholeDays }: ActionReading, day: Day): boolean {
  return wholeDays !== null && day >= wholeDays.from && day <= wholeDays.to;
}

function unreadable({ setAside }: ActionReading): ReadonlySet<ActionId> {
  return new Set(setAside.map(({ key }) => key as ActionId));
}
