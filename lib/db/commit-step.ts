import { type Action, isOpen, type StoredAction } from '@/lib/domain/action';
import type { Alert } from '@/lib/domain/alert';
import type { Day, DayRange, InstantText } from '@/lib/domain/day';
import { summarizeDay } from '@/lib/domain/earning';
import type { AccountId, ActionId } from '@/lib/domain/id';
import { mergeDay } from '@/lib/domain/merge-day';
import type { Program } from '@/lib/domain/program';
import type { Progress } from '@/lib/domain/progress';
import { announceChange } from './changes';
import { SupersededError, toDatabaseError } from './database-error';
import { dayKey, ofAccount } from './keys';
import { openDatabase } from './open';
import type { ClickDayRecord, EarningDayRecord, ReadWrite, SetAsideRecord, StoreName } from './schema';

/** Everything one step of a run brings; it is written whole or not at all. */
export interface StepCommit {
  accountId: AccountId;
  /** The run's own; another one in the database means that the run was overtaken. */
  epoch: number;
  seenAt: InstantText;
  /** Moves the cursors; sees the progress as it is inside the transaction. */
  advance: (progress: Progress) => Progress;
  actions?: ActionReading;
  programs?: Program[];
  clicks?: Omit<ClickDayRecord, 'accountId'>;
}

export interface ActionReading {
  actions: Action[];
  /** These days were read whole; other rows only add to their days. */
  wholeDays: DayRange | null;
  setAside: Omit<SetAsideRecord, 'accountId' | 'seenAt'>[];
}

export interface Committed {
  progress: Progress;
  changedDays: Day[];
  approvals: number;
}

const STORES: StoreName[] = [
  'actionDays',
  'earningDays',
  'clickDays',
  'programs',
  'alerts',
  'progress',
  'setAside',
];

/**
 * The one transaction of a sync: day records, their totals, alerts, what was set aside, and the cursor
 * together, strictly durable. Whatever kills the worker, the database is before or after.
 * Throws `SupersededError` when the run was overtaken or its account is gone, `DatabaseError` when full.
 */
export async function commitStep(commit: StepCommit): Promise<Committed> {
  const database = await openDatabase();
  const transaction: ReadWrite = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    const committed = await write(transaction, commit);
    await transaction.done;
    announceChange({ accountId: commit.accountId });
    return committed;
  } catch (error) {
    await abandon(transaction);
    throw toDatabaseError(error);
  }
}

async function write(transaction: ReadWrite, commit: StepCommit): Promise<Committed> {
  const before = await transaction.objectStore('progress').get(commit.accountId);
  if (before?.epoch !== commit.epoch) throw new SupersededError('A newer run owns this account');
  const written = commit.actions
    ? await writeActions(transaction, commit, commit.actions, before.baselineAt !== null)
    : { changedDays: [], approvals: 0 };
  if (commit.programs) await writePrograms(transaction, commit.accountId, commit.programs);
  if (commit.clicks) {
    await transaction.objectStore('clickDays').put({ ...commit.clicks, accountId: commit.accountId });
  }
  const progress = commit.advance(before);
  await transaction.objectStore('progress').put(progress);
  return { progress, ...written };
}

async function writeActions(
  transaction: ReadWrite,
  commit: StepCommit,
  reading: ActionReading,
  tellApprovals: boolean,
): Promise<Omit<Committed, 'progress'>> {
  const changedDays: Day[] = [];
  const approved: StoredAction[] = [];
  const unreadable = new Set(reading.setAside.map((row) => row.key as ActionId));
  for (const [day, actions] of await groupByDay(transaction, commit.accountId, reading)) {
    const stored = await transaction.objectStore('actionDays').get(dayKey(commit.accountId, day));
    const whole = isWhole(reading, day);
    const merged = mergeDay(stored?.actions ?? [], { actions, whole, unreadable, seenAt: commit.seenAt });
    if (!merged.changed) continue;
    changedDays.push(day);
    approved.push(...merged.approved);
    await writeDay(transaction, commit.accountId, day, merged.actions);
    await writeGone(transaction, commit, merged.gone);
  }
  await writeSetAside(transaction, commit, reading);
  if (tellApprovals) await writeAlerts(transaction, commit, approved);
  return { changedDays, approvals: tellApprovals ? approved.length : 0 };
}

/** The days to look at: those the rows belong to, and stored ones that a whole reading found empty. */
async function groupByDay(
  transaction: ReadWrite,
  accountId: AccountId,
  reading: ActionReading,
): Promise<Map<Day, Action[]>> {
  const days = new Map<Day, Action[]>();
  if (reading.wholeDays) {
    const { from, to } = reading.wholeDays;
    const range = IDBKeyRange.bound(dayKey(accountId, from), dayKey(accountId, to));
    for (const [, day] of await transaction.objectStore('actionDays').getAllKeys(range)) days.set(day, []);
  }
  for (const action of reading.actions) {
    const list = days.get(action.day);
    if (list) list.push(action);
    else days.set(action.day, [action]);
  }
  return days;
}

function isWhole({ wholeDays }: ActionReading, day: Day): boolean {
  return wholeDays !== null && day >= wholeDays.from && day <= wholeDays.to;
}

/** The totals are derived from the whole day each time, so they cannot drift. */
async function writeDay(
  transaction: ReadWrite,
  accountId: AccountId,
  day: Day,
  actions: StoredAction[],
): Promise<void> {
  if (actions.length === 0) {
    await transaction.objectStore('actionDays').delete(dayKey(accountId, day));
    await transaction.objectStore('earningDays').delete(dayKey(accountId, day));
    return;
  }
  const open = actions.some(isOpen);
  const totals: EarningDayRecord = {
    accountId,
    day,
    ...summarizeDay(actions),
    ...(open ? { open: 1 } : {}),
  };
  await transaction.objectStore('actionDays').put({ accountId, day, actions });
  await transaction.objectStore('earningDays').put(totals);
}

/** An action that a whole reading no longer holds is kept aside, never silently dropped. */
async function writeGone(transaction: ReadWrite, commit: StepCommit, gone: StoredAction[]): Promise<void> {
  for (const action of gone) {
    await transaction.objectStore('setAside').put({
      accountId: commit.accountId,
      key: action.id,
      reason: 'disappeared',
      day: action.day,
      raw: JSON.stringify(action),
      seenAt: commit.seenAt,
    });
  }
}

async function writeSetAside(
  transaction: ReadWrite,
  commit: StepCommit,
  reading: ActionReading,
): Promise<void> {
  const store = transaction.objectStore('setAside');
  const kept = new Set(
    await store.getAllKeys(ofAccount(commit.accountId)).then((keys) => keys.map(([, key]) => key)),
  );
  if (kept.size > 0) {
    const readable = reading.actions.filter((action) => kept.has(action.id));
    for (const action of readable) await store.delete([commit.accountId, action.id]);
  }
  for (const row of reading.setAside) {
    await store.put({ ...row, accountId: commit.accountId, seenAt: commit.seenAt });
  }
}

async function writeAlerts(
  transaction: ReadWrite,
  commit: StepCommit,
  approved: StoredAction[],
): Promise<void> {
  for (const action of approved) {
    await transaction.objectStore('alerts').put({ ...toAlert(commit, action), unseen: 1, owed: 1 });
  }
}

function toAlert({ accountId, seenAt }: StepCommit, action: StoredAction): Alert {
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
    foundAt: seenAt,
    notifiedAt: null,
    seenAt: null,
  };
}

async function writePrograms(
  transaction: ReadWrite,
  accountId: AccountId,
  programs: Program[],
): Promise<void> {
  const store = transaction.objectStore('programs');
  await store.delete(ofAccount(accountId));
  for (const program of programs) await store.put({ ...program, accountId });
}

/** Takes back what was written so far; a transaction that the browser already aborted is left alone. */
async function abandon(transaction: ReadWrite): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // Already finished or aborted.
  }
  await transaction.done.catch(() => undefined);
}
