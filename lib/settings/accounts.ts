import { storage } from 'wxt/utils/storage';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';
import { readItem } from './read-item';

const accounts = storage.defineItem<Account[]>('local:accounts', { fallback: [], version: 1 });

/** In the order they were connected. */
export function readAccounts(): Promise<Account[]> {
  return readItem(accounts);
}

/** Adds the account, or replaces the one of the same id. */
export function saveAccount(account: Account): Promise<void> {
  return change((all) =>
    all.some(({ id }) => id === account.id) ? replace(all, account) : [...all, account],
  );
}

/** Changes some of an account; one that was removed meanwhile stays removed. */
export function updateAccount(accountId: AccountId, news: Partial<Omit<Account, 'id'>>): Promise<void> {
  return change((all) => all.map((one) => (one.id === accountId ? { ...one, ...news } : one)));
}

export function removeAccount(accountId: AccountId): Promise<void> {
  return change((all) => all.filter(({ id }) => id !== accountId));
}

function replace(all: Account[], account: Account): Account[] {
  return all.map((one) => (one.id === account.id ? account : one));
}

let changing: Promise<void> = Promise.resolve();

/**
 * One change after another: accounts run side by side, and two that read the list at once would each
 * write it without the other's change. Only the background writes here, so its own order is enough.
 */
function change(edit: (all: Account[]) => Account[]): Promise<void> {
  const work = changing.then(async () => accounts.setValue(edit(await accounts.getValue())));
  changing = work.catch(() => undefined);
  return work;
}
