import type { AccountId } from '@/lib/domain/id';
import { announceLinks } from '../changes';
import { ofAccount } from '../keys';
import { openLinks } from './open';

/** Erases the links of one account and what belongs to them in one transaction; of all accounts for `null`. */
export async function eraseLinks(accountId: AccountId | null): Promise<void> {
  const database = await openLinks();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  if (accountId === null) {
    for (const store of stores) await transaction.objectStore(store).clear();
  } else {
    await transaction.objectStore('links').delete(ofAccount(accountId));
    await transaction.objectStore('labelClicks').delete(ofAccount(accountId));
    for (const intent of await transaction.objectStore('intents').getAll())
      if (intent.accountId === accountId) await transaction.objectStore('intents').delete(intent.orderId);
  }
  await transaction.done;
  announceLinks(accountId);
}
