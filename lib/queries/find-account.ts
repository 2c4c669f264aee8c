import type { Account } from '@/lib/domain/account';
import { type Day, dayAt } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { readAccounts } from '@/lib/settings/accounts';

export async function findAccount(accountId: AccountId): Promise<Account | undefined> {
  return (await readAccounts()).find(({ id }) => id === accountId);
}

/** impact.com's own time: a device whose clock is wrong still shows the right day. */
export function serverNowMs(nowMs: number, progress: Progress | undefined): number {
  return nowMs + (progress?.clockOffsetMs ?? 0);
}

/** The account's day at this moment. */
export function todayOf(account: Account | undefined, progress: Progress | undefined, nowMs: number): Day {
  return dayAt(serverNowMs(nowMs, progress), account?.timeZone ?? 'UTC');
}
