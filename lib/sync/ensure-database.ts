import { DatabaseError } from '@/lib/db/database-error';
import { eraseAccount } from '@/lib/db/erase-account';
import { beginGeneration, discardDatabase, keepGeneration, readGeneration } from '@/lib/db/generation';
import { addProgress, readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { historyStart, startProgress } from '@/lib/domain/sync-plan';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { markGeneration, readMarkedEpoch, readMarkedGeneration } from '@/lib/settings/generation';
import { updateSettings } from '@/lib/settings/updates';

/**
 * Notices a database that vanished, came back empty or older, or is not the one extension storage knows,
 * and begins it anew. Nothing of history is told as news afterwards, because the baseline begins anew, too.
 * Called at every start and before every run; it costs two small reads when all is well.
 */
export function ensureDatabase(clock: Clock): Promise<void> {
  return navigator.locks.request('database-check', () => check(clock));
}

async function check(clock: Clock): Promise<void> {
  const [kept, marked] = await Promise.all([readRepairedGeneration(), readMarkedGeneration()]);
  const accounts = await readAccounts();
  if (marked === null && (await holdsAll(accounts))) return adopt(kept);
  if (kept === undefined || kept !== marked) return begin(accounts, clock, marked !== null);
  for (const account of accounts) await checkAccount(account, clock);
}

/** Whether how far each account has been read is known; that is not asked of no account. */
async function holdsAll(accounts: readonly Account[]): Promise<boolean> {
  const progress = await Promise.all(accounts.map(({ id }) => readProgress(id)));
  return progress.length > 0 && progress.every((one) => one !== undefined);
}

/** A database of before there were marks, upgraded: what it holds was never lost. */
async function adopt(kept: string | undefined): Promise<void> {
  const mark = kept ?? crypto.randomUUID();
  await keepGeneration(mark);
  await markGeneration(mark);
}

/** A database that cannot even be opened is of no use to anyone: a new one is filled again from impact.com. */
async function readRepairedGeneration(): Promise<string | undefined> {
  try {
    return await readGeneration();
  } catch (error) {
    if (!isBeyondRepair(error)) throw error;
    await discardDatabase();
    return readGeneration();
  }
}

function isBeyondRepair(error: unknown): boolean {
  const cause = error instanceof DatabaseError ? error.cause : error;
  return cause instanceof DOMException && (cause.name === 'UnknownError' || cause.name === 'DataError');
}

async function begin(accounts: readonly Account[], clock: Clock, wasLost: boolean): Promise<void> {
  const mark = crypto.randomUUID();
  const progress = await Promise.all(accounts.map((account) => startAgain(account, clock, wasLost)));
  await beginGeneration(mark, progress);
  await markGeneration(mark);
}

/** One account's data went back in time (a repaired file), or is missing alone. */
async function checkAccount(account: Account, clock: Clock): Promise<void> {
  const [progress, marked] = await Promise.all([readProgress(account.id), readMarkedEpoch(account.id)]);
  if (progress && progress.epoch >= marked) return;
  await eraseAccount(account.id);
  await addProgress(await startAgain(account, clock, true));
}

/** Forgets what was read for an account and lets it be read again, as if its copy had been found lost. */
export async function rebuildAccount(clock: Clock, accountId: AccountId): Promise<void> {
  await navigator.locks.request('database-check', async () => {
    const account = (await readAccounts()).find(({ id }) => id === accountId);
    if (!account) return;
    const epoch = (await readProgress(accountId))?.epoch ?? 0;
    await eraseAccount(accountId);
    const begun = await startAgain(account, clock, true);
    // A run that is going on can write no more.
    await addProgress({ ...begun, epoch: Math.max(begun.epoch, epoch) + 1 });
  });
}

/** The epoch goes on from the last one known, so that a worker of before the loss can still write nothing. */
async function startAgain(account: Account, clock: Clock, wasLost: boolean): Promise<Progress> {
  const nowMs = clock.now();
  const epoch = await readMarkedEpoch(account.id);
  const rebuiltAt = wasLost ? toInstantText(nowMs) : null;
  const { historyYears } = await updateSettings.read();
  const historyFrom = historyStart(nowMs, historyYears);
  return { ...startProgress(account.id, nowMs, account.timeZone), historyFrom, epoch, rebuiltAt };
}
