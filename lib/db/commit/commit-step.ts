import type { Action } from '@/lib/domain/action';
import type { Day, DayRange, InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import type { Progress } from '@/lib/domain/progress';
import { announceChange } from '../changes';
import { SupersededError, toDatabaseError } from '../database-error';
import { openDatabase } from '../open';
import type { ClickDayRecord, ReadWrite, SetAsideRecord, StoreName } from '../schema';
import { writeActions } from './write-actions';
import { writePrograms } from './write-programs';

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
  /** Programs that could not be read. */
  programsSetAside?: SetAside[];
  clicks?: readonly Omit<ClickDayRecord, 'accountId'>[];
}

export interface ActionReading {
  actions: Action[];
  /** These days were read whole; other rows only add to their days. */
  wholeDays: DayRange | null;
  setAside: SetAside[];
}

/** A row that could not be read, as a reading brings it. */
export type SetAside = Omit<SetAsideRecord, 'accountId' | 'seenAt'>;

export interface Committed {
  progress: Progress;
  changedDays: Day[];
  approvals: number;
}

const STORES: StoreName[] = [
  'actionDays',
  'places',
  'earningDays',
  'sumDays',
  'columnDays',
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
    announceChange({ accountId: commit.accountId, days: committed.changedDays });
    return committed;
  } catch (error) {
    await abandon(transaction);
    throw toDatabaseError(error);
  }
}

async function write(transaction: ReadWrite, commit: StepCommit): Promise<Committed> {
  const before = await transaction.objectStore('progress').get(commit.accountId);
  if (before?.epoch !== commit.epoch) throw new SupersededError('A newer run owns this account');
  const tellNews = before.baselineAt !== null;
  const written = commit.actions
    ? await writeActions(transaction, { ...commit, reading: commit.actions, tellNews })
    : { changedDays: [], approvals: 0 };
  if (commit.programs) {
    const setAside = commit.programsSetAside ?? [];
    await writePrograms(transaction, { ...commit, programs: commit.programs, setAside });
  }
  for (const clicks of commit.clicks ?? []) {
    await transaction.objectStore('clickDays').put({ ...clicks, accountId: commit.accountId });
  }
  const progress = commit.advance(before);
  await transaction.objectStore('progress').put(progress);
  return { progress, ...written };
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
