import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { openDatabase } from './open';
import type { Database, PartnerPulseSchema } from './schema';

type StoreName = StoreNames<PartnerPulseSchema>;
type Reading = IDBPTransaction<PartnerPulseSchema, StoreName[], 'readonly'>;

/** The stores that this turn reads from, and its one transaction. */
let turn: { stores: Set<StoreName>; reading: Promise<Reading> } | undefined;

/**
 * Asks a store. All that is asked for within a turn is one transaction: one way to the database and back instead of
 * several, which the popup's first paint waits for, and answers that are of one moment.
 */
export async function readTogether<Name extends StoreName, Value>(
  name: Name,
  ask: (store: IDBPObjectStore<PartnerPulseSchema, StoreName[], Name, 'readonly'>) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  turn ??= begin(database);
  turn.stores.add(name);
  return ask((await turn.reading).objectStore(name));
}

function begin(database: Database): NonNullable<typeof turn> {
  const stores = new Set<StoreName>();
  const reading = Promise.resolve().then(() => {
    turn = undefined;
    const transaction = database.transaction([...stores], 'readonly');
    // Whoever asked hears of it by the answer.
    transaction.done.catch(() => undefined);
    return transaction;
  });
  return { stores, reading };
}
