import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';

/** Every record of an account in a store keyed `[accountId, …]`: an array sorts after every string. */
export function ofAccount(accountId: AccountId): IDBKeyRange {
  return IDBKeyRange.bound([accountId], [accountId, []]);
}

/** The records of a range of days in a store keyed `[accountId, day]`. */
export function ofDays(accountId: AccountId, { from, to }: DayRange): IDBKeyRange {
  return IDBKeyRange.bound(dayKey(accountId, from), dayKey(accountId, to));
}

export function dayKey(accountId: AccountId, day: Day): [AccountId, Day] {
  return [accountId, day];
}

/** The records of an account whose second key begins so. */
export function withPrefix(accountId: AccountId, prefix: string): IDBKeyRange {
  return IDBKeyRange.bound([accountId, prefix], [accountId, `${prefix}\uffff`]);
}
