import { NOTHING_SPENT, type Spending, spend } from '@/lib/domain/budget';
import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { isOwnWait, type RateGroup, waitEndMs } from '@/lib/domain/rate-group';
import { SupersededError, toDatabaseError } from './database-error';
import { openDatabase } from './open';
import type { BudgetRecord } from './schema';

export interface Sending {
  accountId: AccountId;
  /** The run's own; `null` for a request that belongs to no run (a link). */
  epoch: number | null;
  group: RateGroup;
  spendings: readonly Spending[];
  nowMs: number;
}

export type Permission =
  | { status: 'granted' }
  /** impact.com told us to wait. */
  | { status: 'waiting'; untilMs: number }
  /** Our own share is used up. */
  | { status: 'spent'; untilMs: number };

/**
 * Asks whether a request may be sent, and counts it in the same transaction, before it is: a worker that is
 * killed in between has counted one too many, never one too few. Throws `SupersededError` when the run was
 * overtaken or the account is gone, so that nothing is sent after *Disconnect*.
 */
export async function requestPermission(sending: Sending): Promise<Permission> {
  const database = await openDatabase();
  try {
    if (sending.spendings.length === 0)
      // What is not counted costs no write, and a user's click no wait for the disk.
      return judge(sending, await database.get('progress', sending.accountId)) ?? { status: 'granted' };
    const transaction = database.transaction(['progress', 'budgets'], 'readwrite', { durability: 'strict' });
    const refused = judge(sending, await transaction.objectStore('progress').get(sending.accountId));
    if (refused) return refused;
    const store = transaction.objectStore('budgets');
    const spent = spend(
      (await store.get(sending.accountId)) ?? NOTHING_SPENT,
      sending.spendings,
      sending.nowMs,
    );
    if (!spent.allowed) return { status: 'spent', untilMs: spent.untilMs };
    await store.put({ ...spent.budget, accountId: sending.accountId });
    await transaction.done;
    return { status: 'granted' };
  } catch (error) {
    throw toDatabaseError(error);
  }
}

/** Whether the account itself keeps a request from being sent. */
function judge(sending: Sending, progress: Progress | undefined): Permission | undefined {
  if (!progress || (sending.epoch !== null && progress.epoch !== sending.epoch))
    throw new SupersededError('This run may send nothing more');
  const untilMs = waitEndMs(progress.waits, sending.group, sending.nowMs);
  if (untilMs > sending.nowMs && !isUsersOwn(sending, progress)) return { status: 'waiting', untilMs };
  return undefined;
}

/** The share our runs may use binds them alone: a user who clicks is one of those it is kept for. */
function isUsersOwn({ epoch, group }: Sending, { waits, failure, clickFailure }: Progress): boolean {
  return epoch === null && isOwnWait(waits, group, [failure, clickFailure]);
}

export async function readBudget(accountId: AccountId): Promise<BudgetRecord> {
  const database = await openDatabase();
  return (await database.get('budgets', accountId)) ?? { ...NOTHING_SPENT, accountId };
}
