import { openDatabase } from '@/lib/db/open';
import type { PartnerPulseSchema, StoreName } from '@/lib/db/schema';

/** Changes every record of a store behind the product's back. Only for stores that keep their key inside. */
export async function updateRecords<Name extends Exclude<StoreName, 'meta'>>(
  store: Name,
  change: (record: PartnerPulseSchema[Name]['value']) => PartnerPulseSchema[Name]['value'],
): Promise<void> {
  const database = await openDatabase();
  for (const record of await database.getAll(store)) await database.put(store, change(record));
}
