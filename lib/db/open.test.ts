import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDatabase } from '@/tests/support/fake-database';
import { DatabaseError } from './database-error';
import { closeDatabase, openDatabase } from './open';
import { DATABASE_NAME, DATABASE_VERSION } from './schema';

beforeEach(eraseDatabase);

/** The script as the popup's page runs it. */
const beginEarly = () => runInThisContext(readFileSync('public/early-open.js', 'utf8'));
const early = () => (globalThis as { earlyDatabase?: Promise<IDBDatabase | undefined> }).earlyDatabase;

describe('a connection begun early', () => {
  it('is taken over, once, by whoever asks first', async () => {
    await openDatabase();
    await closeDatabase();
    beginEarly();
    const begun = await early();
    expect(begun?.version).toBe(DATABASE_VERSION);
    const open = vi.spyOn(indexedDB, 'open');
    expect(unwrap(await openDatabase())).toBe(begun);
    expect(await (await openDatabase()).count('progress')).toBe(0);
    expect(open).not.toHaveBeenCalled();
    expect(early()).toBeUndefined();
    open.mockRestore();
    await closeDatabase();
    expect(unwrap(await openDatabase())).not.toBe(begun);
  });

  it('makes no database, and leaves that to whoever asks', async () => {
    beginEarly();
    expect(await early()).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE_NAME);
    expect([...(await openDatabase()).objectStoreNames]).toContain('progress');
  });

  it('upgrades nothing', async () => {
    (await openDB(DATABASE_NAME, 1, { upgrade: (database) => database.createObjectStore('old') })).close();
    beginEarly();
    expect(await early()).toBeUndefined();
    const still = await openDB(DATABASE_NAME);
    expect([still.version, ...still.objectStoreNames]).toEqual([1, 'old']);
    still.close();
  });

  it('gives way to an upgrade, taken over or not', async () => {
    await openDatabase();
    await closeDatabase();
    beginEarly();
    await early();
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect(early()).toBeUndefined();
    await eraseDatabase();
    await openDatabase();
    await closeDatabase();
    beginEarly();
    await openDatabase();
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    await expect(openDatabase()).rejects.toMatchObject({ kind: 'update-needed' });
  });
});

describe('the connection', () => {
  it('is opened once and shared', async () => {
    expect(await openDatabase()).toBe(await openDatabase());
  });

  it('has every store', async () => {
    expect([...(await openDatabase()).objectStoreNames]).toEqual([
      'actionDays',
      'actionItems',
      'alerts',
      'budgets',
      'clickDays',
      'columnDays',
      'earningDays',
      'meta',
      'places',
      'programs',
      'progress',
      'setAside',
      'sumDays',
      'syncRuns',
    ]);
  });

  it('gives way to another context that upgrades, instead of blocking it for ever', async () => {
    const first = await openDatabase();
    const blocked = vi.fn();
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1, { blocked });
    expect(blocked).not.toHaveBeenCalled();
    expect(() => first.transaction('progress')).toThrow(/InvalidState|closed|closing/i);
    newer.close();
  });

  it('gives way to its own erasure, and is opened anew at the next use', async () => {
    const first = await openDatabase();
    await first.put('progress', { accountId: 'a' } as never);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
    });
    const second = await openDatabase();
    expect(second).not.toBe(first);
    expect(await second.count('progress')).toBe(0);
  });

  it('is opened anew after the browser closed it', async () => {
    const first = await openDatabase();
    await first.put('progress', { accountId: 'a' } as never);
    forceCloseDatabase(unwrap(first) as never);
    await vi.waitFor(async () => expect(await openDatabase()).not.toBe(first));
    expect(await (await openDatabase()).count('progress')).toBe(1);
  });

  it('is opened anew after it was closed on purpose', async () => {
    const first = await openDatabase();
    await closeDatabase();
    expect(await openDatabase()).not.toBe(first);
  });
});

describe('a database that cannot be opened', () => {
  const original = globalThis.indexedDB;
  afterEach(() => {
    globalThis.indexedDB = original;
  });

  it('because a newer version wrote it asks for an update, writes nothing, and is tried again', async () => {
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('later'),
    });
    newer.close();
    for (const _try of [1, 2])
      await expect(openDatabase()).rejects.toMatchObject({ kind: 'update-needed', name: 'DatabaseError' });
    const untouched = await openDB(DATABASE_NAME);
    expect([...untouched.objectStoreNames]).toEqual(['later']);
    untouched.close();
  });

  it('because this profile keeps none says so, and works once there is one', async () => {
    globalThis.indexedDB = {
      open() {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      },
    } as never;
    const error = await openDatabase().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as DatabaseError).toFailure()).toEqual({ kind: 'database-unavailable' });
    globalThis.indexedDB = new IDBFactory();
    expect((await openDatabase()).version).toBe(DATABASE_VERSION);
    await closeDatabase();
  });
});
