import type { AccountId } from '@/lib/domain/id';
import type { BackupAccount } from './format';

/** The accounts connected here, by the digest of their Account SID. */
export type AccountKeys = ReadonlyMap<string, AccountId>;

/** Puts the ids of this device in the place of the backup's. */
export type Renamer = <Value extends object>(value: Value) => Value;

/** An account's id is a random UUID, so wherever its text stands, that account is meant. */
export function createRenamer(known: readonly BackupAccount[], keys: AccountKeys): Renamer {
  const pairs = known.flatMap(({ id, key }) => {
    const here = keys.get(key);
    return here === undefined || here === id ? [] : [[id, here] as const];
  });
  return (value) => {
    const renamed = pairs.reduce((text, [id, here]) => text.replaceAll(id, here), JSON.stringify(value));
    return JSON.parse(renamed);
  };
}

export function createAccountKeys(accounts: readonly { accountId: AccountId; key: string }[]): AccountKeys {
  return new Map(accounts.map(({ accountId, key }) => [key, accountId]));
}
