import { storage } from 'wxt/utils/storage';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';

const accounts = storage.defineItem<Account[]>('local:accounts', { fallback: [], version: 1 });

/** In the order they were connected. */
export function readAccounts(): Promise<Account[]> {
  return accounts.getValue();
}

/** Adds the account, or replaces the one of the same id. */
export async function saveAccount(account: Account): Promise<void> {
  const others = await accounts.getValue();
  const known = others.some(({ id }) => id === account.id);
  await accounts.setValue(
    known ? others.map((o) => (o.id === account.id ? account : o)) : [...others, account],
  );
}

export async function removeAccount(accountId: AccountId): Promise<void> {
  await accounts.setValue((await accounts.getValue()).filter(({ id }) => id !== accountId));
}
