/** Databases of every version there was become today's, and nothing in them is lost. */
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { migrate } from '@/lib/db/migrations';
import { openDatabase } from '@/lib/db/open';
import { readProgress } from '@/lib/db/progress';
import { DATABASE_NAME, DATABASE_VERSION } from '@/lib/db/schema';
import { toDay } from '@/lib/domain/day';
import { createPopupQueries } from '@/lib/queries/popup';
import { readAccounts } from '@/lib/settings/accounts';
import { saveCredentials } from '@/lib/settings/credentials';
import { ensureDatabase } from '@/lib/sync/ensure-database';
import { startSandbox } from '../../sandbox/server.ts';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { type Recorded, readRecorded, restoreRecorded, VERSIONS } from '../support/faults/recorded';
import { connectProduct, resetDevice } from '../support/product';
import { trials } from '../support/trials';

/** Stores whose records no upgrade may touch. */
const KEPT = ['actionDays', 'places', 'earningDays', 'clickDays', 'alerts', 'programs', 'setAside'];

/** A record as only a bug, or another program, could have left it. */
const MALFORMED: Record<string, Record<string, unknown>> = {
  actionDays: { day: '2020-01-01', actions: [{ id: 7 }] },
  earningDays: { day: '2020-01-01', lines: [{ payout: '' }], locks: [] },
  clickDays: { day: '2020-01-01' },
  alerts: { id: 'approval:', kind: 'unknown' },
  setAside: { key: '', reason: '', day: null, raw: '', seenAt: '' },
};

const DEEP_ROWS_A_DAY = 90;

const VARIANTS: Record<string, (recorded: Recorded) => Recorded> = {
  'as it was recorded': (recorded) => recorded,
  empty: ({ stores: _, settings: _settings, ...recorded }) => ({ ...recorded, stores: {}, settings: {} }),
  'with malformed rows': (recorded) =>
    withRows(recorded, ({ accountId }, name) => {
      const row = MALFORMED[name];
      return row ? [{ accountId, ...row }] : [];
    }),
  'with a hundred thousand actions': (recorded) => withManyActions(recorded, trials(90, 1_095)),
};

afterEach(resetDevice);

describe.each(VERSIONS)('a database of version %i', (version) => {
  it.each(Object.entries(VARIANTS))('%s loses nothing', async (_, vary) => {
    const recorded = vary(readRecorded(version));
    await restore(recorded);
    const startedAt = performance.now();
    await openDatabase();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await ensureDatabase({ now: () => recorded.at });
    const database = await openDatabase();
    expect(database.version).toBe(DATABASE_VERSION);
    for (const store of KEPT)
      expect([store, await database.getAll(store as 'progress')]).toEqual([
        store,
        asToday(store, recorded.stores[store] ?? []),
      ]);
    const waiting = ({ day, locks, open }: Row) => ({ day, locks, open });
    expect((await database.getAll('sumDays')).map((sums) => waiting({ ...sums }))).toEqual(
      (recorded.stores.earningDays ?? []).map(waiting),
    );
    for (const account of await readAccounts())
      expect(await readProgress(account.id)).toMatchObject(cursorsOf(recorded));
  });

  it('is read and gone on with as if it had always been of today', async () => {
    const recorded = readRecorded(version);
    await restore(recorded);
    const sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
    const [world] = sandbox.worlds;
    // What happened in the sandbox while the database was recorded.
    sandbox.control.advance({ ms: recorded.at - world!.clock.now() });
    sandbox.control.approvePending({ count: 3 });
    const { accountSid, authToken } = world!.partner;
    const [account] = await readAccounts();
    await saveCredentials(account!.id, { accountSid, authToken });
    const { overview } = await createPopupQueries({ now: () => recorded.at }).popupPage(
      account!.id,
      'last-30-days',
    );
    expect(overview).toBeDefined();
    const product = await connectProduct(sandbox);
    expect(product.account.id).toBe(account!.id);
    expect(await product.sync()).toEqual({ status: 'complete' });
    const from = (await readProgress(account!.id))?.readBackTo ?? toDay('2020-01-01');
    const days = { from, to: EVER.to };
    expect(await storedLines(account!.id, days)).toEqual(ledgerLines(world!.ledger(), days));
    expect(await (await openDatabase()).count('alerts')).toBe(recorded.stores.alerts?.length);
    await sandbox.close();
  });

  it('stays what it was, whole, when a step of the upgrade fails', async () => {
    const recorded = readRecorded(version);
    await restore(recorded);
    const failing = openDB(DATABASE_NAME, DATABASE_VERSION + 1, {
      upgrade: (database, from, _to, transaction) => {
        const steps = migrate(database as never, from, transaction as never);
        void steps
          .then(() => database.deleteObjectStore('actionDays'))
          .then(
            () => transaction.abort(),
            () => undefined,
          );
        transaction.done.catch(() => undefined);
      },
    });
    await expect(failing).rejects.toThrow();
    const untouched = await openDB(DATABASE_NAME);
    expect(untouched.version).toBe(version);
    expect([...untouched.objectStoreNames]).toEqual(Object.keys(recorded.shape).sort());
    for (const store of KEPT)
      expect([store, await untouched.getAll(store)]).toEqual([store, recorded.stores[store]]);
    untouched.close();
  });
});

/** What a computer has on it when the update arrives. */
async function restore(recorded: Recorded): Promise<void> {
  (await restoreRecorded(recorded)).close();
  await fakeBrowser.storage.local.set(recorded.settings);
}

function cursorsOf({ stores }: Recorded): object {
  const { epoch, readBackTo, baselineAt, updatesReadTo, historyFrom } = stores.progress?.[0] ?? {};
  return { epoch, readBackTo, baselineAt, updatesReadTo, historyFrom };
}

type Row = Record<string, unknown>;

/** Since version 4, locks and the mark of a day that can change stand in a store of their own. */
function asToday(store: string, records: Row[]): Row[] {
  if (store !== 'earningDays') return records;
  return records.map(({ locks: _, open: __, ...earnings }) => earnings);
}

/** Adds rows to every store, in the order of their keys. */
function withRows(recorded: Recorded, rowsOf: (progress: Row, store: string) => Row[]): Recorded {
  const [progress = {}] = recorded.stores.progress ?? [];
  const stores = Object.entries(recorded.stores).map(([name, records]) => {
    const { keyPath } = recorded.shape[name]!;
    const all = [...rowsOf(progress, name), ...records];
    const keyOf = (row: Row) => JSON.stringify([keyPath].flat().map((field) => row[String(field)]));
    return [name, all.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))];
  });
  return { ...recorded, stores: Object.fromEntries(stores) };
}

function withManyActions(recorded: Recorded, days: number): Recorded {
  const [, , { actions: [action] = [] } = {}] = (recorded.stores.actionDays ?? []) as { actions?: Row[] }[];
  return withRows(recorded, ({ accountId }, name) =>
    name !== 'actionDays'
      ? []
      : Array.from({ length: days }, (_, index) => {
          const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
          const actions = Array.from({ length: DEEP_ROWS_A_DAY }, (_row, row) => ({
            ...action,
            id: `${day}.${row}`,
            day,
          }));
          return { accountId, day, actions };
        }),
  );
}
