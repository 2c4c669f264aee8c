import type { AccountId } from '@/lib/domain/id';

/**
 * One run per account at a time, over all workers of this browser. The browser gives the lock back when
 * its holder dies. Answers `undefined`, without calling `work`, when a run is going on already.
 */
export async function withRunLock<Result>(
  accountId: AccountId,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return navigator.locks.request(runLockName(accountId), { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  );
}

/** Pages see by this lock whether a run is going on at this moment. */
export async function isRunning(accountId: AccountId): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return (held ?? []).some((lock) => lock.name === runLockName(accountId));
}

function runLockName(accountId: AccountId): string {
  return `sync:${accountId}`;
}
