import type { AccountId } from '@/lib/domain/id';
import { announceLinks } from '../changes';
import { ofAccount } from '../keys';
import { openLinks } from './open';

/** Every account that has links, connected or not. */
export async function listLinkAccounts(): Promise<AccountId[]> {
  const database = await openLinks();
  return [...new Set((await database.getAllKeys('links')).map(([accountId]) => accountId))];
}

/** Gives all links of one account, and what was read of their clicks, to another, in one transaction. */
export async function moveLinks(from: AccountId, to: AccountId): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction(['links', 'labelClicks'], 'readwrite', { durability: 'strict' });
  for (const name of ['links', 'labelClicks'] as const) {
    const store = transaction.objectStore(name);
    const records = await store.getAll(ofAccount(from));
    await store.delete(ofAccount(from));
    for (const record of records) await store.put({ ...record, accountId: to } as never);
  }
  await transaction.done;
  announceLinks(to);
}
