import type { Account } from '@/lib/domain/account';
import { PERIODS, type Period } from '@/lib/domain/period';

/** What the popup remembers, by the names it is kept under. */
export const ACCOUNT_KEPT_AS = 'popup.account';
export const PERIOD_KEPT_AS = 'popup.period';

export const FIRST_PERIOD: Period = 'last-30-days';

export function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}

/** The account of last time, or the first where it is gone. */
export function findChosen(accounts: readonly Account[], chosenId: string): Account | undefined {
  return accounts.find(({ id }) => id === chosenId) ?? accounts[0];
}
