import { openDB } from 'idb';
import { toDatabaseError } from '../database-error';
import { LINKS_DATABASE, LINKS_VERSION, type LinksDatabase, type LinksSchema } from './schema';

let connection: Promise<LinksDatabase> | undefined;

/** This context's connection to the links, opened at first use. Throws `DatabaseError`. */
export function openLinks(): Promise<LinksDatabase> {
  connection ??= connect().catch((error: unknown) => {
    forget();
    throw toDatabaseError(error);
  });
  return connection;
}

function connect(): Promise<LinksDatabase> {
  return openDB<LinksSchema>(LINKS_DATABASE, LINKS_VERSION, {
    upgrade: createStores,
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
}

function createStores(database: LinksDatabase): void {
  const links = database.createObjectStore('links', { keyPath: ['accountId', 'id'] });
  links.createIndex('by-key', ['accountId', 'key']);
  links.createIndex('by-program', ['accountId', 'programId', 'id']);
  links.createIndex('by-order', 'orderId');
  const intents = database.createObjectStore('intents', { keyPath: 'orderId' });
  intents.createIndex('by-key', ['accountId', 'key']);
  database.createObjectStore('bulks', { keyPath: 'id' });
  database.createObjectStore('labelClicks', { keyPath: ['accountId', 'day'] });
}

function forget(): void {
  connection = undefined;
}

/** Closes this context's connection; the next use opens a new one. */
export async function closeLinks(): Promise<void> {
  const open = connection;
  forget();
  (await open)?.close();
}
