import type { Bulk, BulkEntry, BulkId } from '@/lib/domain/link-bulk';
import { announceLinks } from '../changes';
import { openLinks } from './open';

/** Newest first. */
export async function readBulks(): Promise<Bulk[]> {
  const database = await openLinks();
  const bulks = await database.getAll('bulks');
  return bulks.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
}

export async function readBulk(bulkId: BulkId): Promise<Bulk | undefined> {
  const database = await openLinks();
  return database.get('bulks', bulkId);
}

/** Keeps a new batch; one with this id that is there already stays, and the answer is `false`. */
export async function addBulk(bulk: Bulk): Promise<boolean> {
  const database = await openLinks();
  const transaction = database.transaction('bulks', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(bulk.id);
  if (!known) await transaction.store.put(bulk);
  await transaction.done;
  announceLinks(null);
  return !known;
}

/** Changes a batch as it is in the database at that moment; answers it as it is then. */
export async function changeBulk(bulkId: BulkId, edit: (bulk: Bulk) => Bulk): Promise<Bulk | undefined> {
  const database = await openLinks();
  const transaction = database.transaction('bulks', 'readwrite');
  const bulk = await transaction.store.get(bulkId);
  const edited = bulk && edit(bulk);
  if (edited) await transaction.store.put(edited);
  await transaction.done;
  announceLinks(null);
  return edited;
}

/** Writes what became of one address. */
export function settleEntry(
  bulkId: BulkId,
  index: number,
  verdict: BulkEntry['verdict'],
): Promise<Bulk | undefined> {
  return changeBulk(bulkId, (bulk) => ({
    ...bulk,
    entries: bulk.entries.map((entry, at) => (at === index ? { ...entry, verdict } : entry)),
  }));
}

export async function removeBulk(bulkId: BulkId): Promise<void> {
  const database = await openLinks();
  await database.delete('bulks', bulkId);
  announceLinks(null);
}
