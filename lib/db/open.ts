import { openDB, wrap } from 'idb';
import { toDatabaseError } from './database-error';
import { migrate } from './migrations';
import { DATABASE_NAME, DATABASE_VERSION, type Database, type PartnerPulseSchema } from './schema';

let connection: Promise<Database> | undefined;

/**
 * This context's connection, opened at first use and again after the browser closed it.
 * Throws `DatabaseError`: `update-needed` when a newer version wrote it, `database-unavailable` where the
 * browser keeps none.
 */
export function openDatabase(): Promise<Database> {
  connection ??= connect().catch((error: unknown) => {
    forget();
    throw toDatabaseError(error);
  });
  return connection;
}

/** Where `public/early-open.js` leaves what it began, on a page that is in a hurry. */
const scope: { earlyDatabase?: Promise<IDBDatabase | undefined> } = globalThis as never;

async function connect(): Promise<Database> {
  // Nothing comes between the question and the opening where nothing was begun.
  const early = scope.earlyDatabase ? await takeEarly(scope.earlyDatabase) : undefined;
  return early ?? openAndMigrate();
}

/** Of the right version, and only once; nothing where it could not be opened as it is. */
async function takeEarly(opening: Promise<IDBDatabase | undefined>): Promise<Database | undefined> {
  const early = await opening;
  delete scope.earlyDatabase;
  if (!early) return undefined;
  early.addEventListener('versionchange', () => {
    early.close();
    forget();
  });
  early.addEventListener('close', forget);
  return wrap(early) as Database;
}

async function openAndMigrate(): Promise<Database> {
  let migrated: Promise<void> | undefined;
  const opening = openDB<PartnerPulseSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade: (upgraded, oldVersion, _newVersion, transaction) => {
      migrated = migrate(upgraded as never, oldVersion, transaction as never);
      // Awaited below; until then nobody does.
      migrated.catch(() => undefined);
    },
    // Another context wants to upgrade (or erase): give way at once, or it would wait for ever.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  // A step's own error says more than that the opening was aborted because of it.
  return opening.catch(async (error: unknown) => {
    await migrated;
    throw error;
  });
}

function forget(): void {
  connection = undefined;
}

/** Closes this context's connection; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = connection;
  forget();
  (await open)?.close();
}
