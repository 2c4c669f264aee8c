import type { AccountId, ProgramId } from '@/lib/domain/id';
import type { Link, LinkId } from '@/lib/domain/link';
import { toLinkId } from '@/lib/domain/link';
import type { LinkOrderId } from '@/lib/domain/link-order';
import { announceLinks } from '../changes';
import { ofAccount } from '../keys';
import { openLinks } from './open';
import type { LinkRecord } from './schema';

/** Of one account, or of all (`null`): the newest first. */
export async function readLinks(accountId: AccountId | null): Promise<LinkRecord[]> {
  const database = await openLinks();
  const records = await database.getAll('links', accountId === null ? null : ofAccount(accountId));
  return records.sort((left, right) => (left.id < right.id ? 1 : -1));
}

export async function readLink(accountId: AccountId, linkId: LinkId): Promise<LinkRecord | undefined> {
  const database = await openLinks();
  return database.get('links', [accountId, linkId]);
}

/** The newest link that a draft with this key would make again. */
export async function findByKey(accountId: AccountId, key: string): Promise<LinkRecord | undefined> {
  const database = await openLinks();
  const records = await database.getAllFromIndex('links', 'by-key', [accountId, key]);
  return records.at(-1);
}

export async function findByOrder(orderId: LinkOrderId): Promise<LinkRecord | undefined> {
  const database = await openLinks();
  return database.getFromIndex('links', 'by-order', orderId);
}

/** The link made last with a program. */
export async function findLastOf(
  accountId: AccountId,
  programId: ProgramId,
): Promise<LinkRecord | undefined> {
  const database = await openLinks();
  const range = IDBKeyRange.bound([accountId, programId], [accountId, programId, []]);
  const cursor = await database.transaction('links').store.index('by-program').openCursor(range, 'prev');
  return cursor?.value;
}

/** What the user may change of a link afterwards. A link that is gone stays gone. */
export async function changeLink(
  accountId: AccountId,
  linkId: LinkId,
  news: Partial<Pick<Link, 'note' | 'starred'>>,
): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction('links', 'readwrite', { durability: 'strict' });
  const record = await transaction.store.get([accountId, linkId]);
  if (record) await transaction.store.put({ ...record, ...news });
  await transaction.done;
  announceLinks(accountId);
}

/** Takes links out of the history. At impact.com they live on. */
export async function removeLinks(accountId: AccountId, linkIds: readonly LinkId[]): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction('links', 'readwrite', { durability: 'strict' });
  for (const linkId of linkIds) await transaction.store.delete([accountId, linkId]);
  await transaction.done;
  announceLinks(accountId);
}

/** Puts links of a backup back; one that is here already stays as it is. Answers how many were new. */
export async function restoreLinks(records: readonly LinkRecord[]): Promise<number> {
  const database = await openLinks();
  const transaction = database.transaction('links', 'readwrite', { durability: 'strict' });
  let added = 0;
  for (const record of records) {
    if (await transaction.store.get([record.accountId, record.id])) continue;
    await transaction.store.put(record);
    added += 1;
  }
  await transaction.done;
  announceLinks(null);
  return added;
}

/** Nine letters and digits hold every millisecond until the year 5188. */
const TIME_LENGTH = 9;

/** An id that sorts by the moment it is made at; `random` tells links of one millisecond apart. */
export function createLinkId(atMs: number, random: string): LinkId {
  return toLinkId(`${Math.floor(atMs).toString(36).padStart(TIME_LENGTH, '0')}-${random}`);
}
