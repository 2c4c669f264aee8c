/** Makes the recordings that `recorded.ts` reads: what today's version writes in real runs against the sandbox. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '@/lib/db/open';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { startSandbox } from '../../../sandbox/server.ts';
import { connectProduct, firstWorld } from '../product';
import type { Recorded } from './recorded';

const PERIOD_MS = 20 * 60_000;

/** A first run, the history, then three approvals. */
export async function recordDatabase(): Promise<Recorded> {
  const sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  const { clock } = firstWorld(sandbox);
  await ensureDatabase(clock);
  const product = await connectProduct(sandbox);
  await product.sync();
  sandbox.control.advance({ ms: PERIOD_MS });
  await product.sync();
  sandbox.control.advance({ ms: PERIOD_MS });
  sandbox.control.approvePending({ count: 3 });
  await product.sync();
  await sandbox.close();
  return { at: clock.now(), settings: await readSettings(), ...(await readDatabase()) };
}

async function readSettings(): Promise<Record<string, unknown>> {
  const all = Object.entries(await fakeBrowser.storage.local.get(null));
  return Object.fromEntries(all.filter(([key]) => !key.startsWith('credentials')));
}

async function readDatabase(): Promise<Pick<Recorded, 'version' | 'shape' | 'stores' | 'keys'>> {
  const database = await openDatabase();
  const [shape, stores, keys]: [Recorded['shape'], Recorded['stores'], Recorded['keys']] = [{}, {}, {}];
  for (const name of database.objectStoreNames) {
    const { store } = database.transaction(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index as never).keyPath]);
    shape[name] = { keyPath: store.keyPath as string, indexes: Object.fromEntries(indexes) };
    if (store.keyPath === null) keys[name] = (await store.getAllKeys()) as string[];
    const records: unknown[] = await database.getAll(name);
    stores[name] = records.map((record) => withoutBytes(record as Record<string, unknown>));
  }
  return { version: database.version, shape, stores, keys };
}

/** JSON has no bytes: they are written as base64. */
function withoutBytes(record: Record<string, unknown>): Record<string, unknown> {
  if (!(record.numbers instanceof ArrayBuffer)) return record;
  return { ...record, numbers: Buffer.from(record.numbers).toString('base64') };
}
