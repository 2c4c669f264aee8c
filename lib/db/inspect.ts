import type { StoredAction } from '@/lib/domain/action';
import type { Day } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import type { DayContents } from '@/lib/domain/self-check-account';
import { toRecordedOn } from './commit/places';
import { dayKey, ofAccount } from './keys';
import { openDatabase } from './open';
import type { AlertRecord, ClickDayRecord, PlaceRecord, RecordedOn, StoreName } from './schema';

/** Records in memory at a time while a store is walked through. */
const BATCH = 20;
/** The stores that have a record of every day with actions. */
const OF_DAY = ['actionDays', 'earningDays', 'sumDays', 'columnDays'] as const;
const COUNTED = ['actionDays', 'clickDays', 'programs', 'alerts'] as const;

/** How many records an account has in each store that grows. */
export async function countStored(accountId: AccountId): Promise<Record<(typeof COUNTED)[number], number>> {
  const database = await openDatabase();
  const count = (store: (typeof COUNTED)[number]) => database.count(store, ofAccount(accountId));
  const [actionDays, clickDays, programs, alerts] = await Promise.all([
    count('actionDays'),
    count('clickDays'),
    count('programs'),
    count('alerts'),
  ]);
  return { actionDays, clickDays, programs, alerts };
}

/** Every day that has actions, totals or columns. */
export async function listStoredDays(accountId: AccountId): Promise<Day[]> {
  const database = await openDatabase();
  const keys = await Promise.all(OF_DAY.map((store) => database.getAllKeys(store, ofAccount(accountId))));
  return [...new Set(keys.flat().map(([, day]) => day))].sort();
}

/** All that belongs to one day, of one moment. */
export async function readDayContents(accountId: AccountId, day: Day): Promise<DayContents> {
  const database = await openDatabase();
  const transaction = database.transaction(['actionDays', 'earningDays', 'sumDays', 'columnDays', 'places']);
  const actions = (await transaction.objectStore('actionDays').get(dayKey(accountId, day)))?.actions;
  const earnings = await transaction.objectStore('earningDays').get(dayKey(accountId, day));
  const sums = await transaction.objectStore('sumDays').get(dayKey(accountId, day));
  const columns = await transaction.objectStore('columnDays').get(dayKey(accountId, day));
  const places = new Map<ActionId, Day>();
  for (const [recordedOn, ids] of groupIds(actions ?? [])) {
    const filed = await transaction.objectStore('places').get([accountId, recordedOn]);
    for (const id of ids) {
      const place = filed?.days[id];
      if (place !== undefined) places.set(id, place);
    }
  }
  return { day, actions, earnings, sums, columns, places };
}

function groupIds(actions: readonly StoredAction[]): Map<RecordedOn, ActionId[]> {
  const groups = new Map<RecordedOn, ActionId[]>();
  for (const action of actions) {
    const recordedOn = toRecordedOn(action);
    const group = groups.get(recordedOn);
    if (group) group.push(action.id);
    else groups.set(recordedOn, [action.id]);
  }
  return groups;
}

export async function* walkPlaces(accountId: AccountId): AsyncGenerator<PlaceRecord> {
  for await (const batch of walk('places', ofAccount(accountId))) yield* batch as PlaceRecord[];
}

export async function* walkClickDays(accountId: AccountId): AsyncGenerator<ClickDayRecord> {
  for await (const batch of walk('clickDays', ofAccount(accountId))) yield* batch as ClickDayRecord[];
}

export async function* walkAlerts(accountId: AccountId): AsyncGenerator<AlertRecord> {
  for await (const batch of walk('alerts', ofAccount(accountId))) yield* batch as AlertRecord[];
}

/** Every record of every store as text, of all accounts: to be searched, never to be kept. */
export async function* walkTexts(): AsyncGenerator<string> {
  const database = await openDatabase();
  for (const store of database.objectStoreNames) {
    for await (const batch of walk(store, undefined))
      for (const record of batch) yield JSON.stringify(record);
  }
}

/** Each batch in a transaction of its own, so that a sync meanwhile need not wait for the end. */
async function* walk(store: StoreName, range: IDBKeyRange | undefined): AsyncGenerator<unknown[]> {
  const database = await openDatabase();
  for (let rest = range; ; ) {
    const transaction = database.transaction(store);
    const [keys, records] = await Promise.all([
      transaction.store.getAllKeys(rest ?? null, BATCH),
      transaction.store.getAll(rest ?? null, BATCH),
    ]);
    yield records;
    const last = keys.at(-1);
    if (last === undefined || keys.length < BATCH) return;
    rest = range ? IDBKeyRange.bound(last, range.upper, true) : IDBKeyRange.lowerBound(last, true);
  }
}
