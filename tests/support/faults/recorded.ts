/** Databases of every version there was, as they were recorded, put back into IndexedDB and extension storage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_VERSION } from '../../../lib/db/schema.ts';

export interface Recorded {
  version: number;
  /** The sandbox's clock at the end. */
  at: number;
  settings: Record<string, unknown>;
  /** How each store finds its records. */
  shape: Record<string, { keyPath: string | string[] | null; indexes: Record<string, string | string[]> }>;
  stores: Record<string, Record<string, unknown>[]>;
  /** Of stores whose records carry no key. */
  keys: Record<string, string[]>;
}

/** The versions there were before today's. */
export const VERSIONS = Array.from({ length: DATABASE_VERSION - 1 }, (_, index) => index + 1);

export function readRecorded(version: number): Recorded {
  return JSON.parse(readFileSync(recordingOf(version), 'utf8'));
}

/** The file that holds, or will hold, a version's recording. */
export function recordingOf(version: number): string {
  return join(import.meta.dirname, '../../fixtures/db', `v${String(version).padStart(3, '0')}.json`);
}

/**
 * Puts a recorded database into the `indexedDB` at hand, and answers it open. Complete in itself, so that its text
 * can be evaluated in a page.
 */
export function restoreRecorded({ version, shape, stores, keys }: Recorded): Promise<IDBDatabase> {
  // JSON has no bytes: those of columns are written as base64.
  const revive = (record: Record<string, unknown>) =>
    typeof record.numbers === 'string'
      ? { ...record, numbers: Uint8Array.from(atob(record.numbers), (sign) => sign.charCodeAt(0)).buffer }
      : record;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(shape)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
        for (const [at, record] of (stores[name] ?? []).entries())
          store.put(revive(record), keys[name]?.[at]);
      }
    };
    opening.onsuccess = () => resolve(opening.result);
  });
}
