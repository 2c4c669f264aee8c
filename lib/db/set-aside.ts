import type { Day } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { GONE } from './commit/set-aside';
import { ofAccount } from './keys';
import { readTogether } from './read-together';
import type { SetAsideRecord } from './schema';

/** Rows that could not be read, and actions that vanished. */
export function readSetAside(accountId: AccountId): Promise<SetAsideRecord[]> {
  return readTogether('setAside', (store) => store.getAll(ofAccount(accountId)));
}

/** How many rows could not be read: what vanished is no trouble of the reading. */
export async function countUnreadable(accountId: AccountId): Promise<number> {
  return (await readSetAside(accountId)).filter(({ reason }) => reason !== GONE).length;
}

/** The days of rows that could not be read: worth reading again until they can. */
export async function readUnreadableDays(accountId: AccountId): Promise<Day[]> {
  const records = (await readSetAside(accountId)).filter(({ reason }) => reason !== GONE);
  return [...new Set(records.flatMap(({ day }) => day ?? []))];
}
