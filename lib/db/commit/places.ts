import type { Action } from '@/lib/domain/action';
import type { Day } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { PlaceRecord, ReadWrite, RecordedOn } from '../schema';

/** Where actions are kept, loaded for the ones at hand and written back when that changed. */
export interface Places {
  dayOf(action: Action): Day | undefined;
  put(action: Action): void;
  /** Also for an action that is not one of those at hand: it vanished, so no row of it came. */
  remove(action: Action): Promise<void>;
  save(): Promise<void>;
}

/** Reads the places of these actions; call `save` before the transaction ends. */
export async function loadPlaces(
  transaction: ReadWrite,
  accountId: AccountId,
  actions: readonly Action[],
): Promise<Places> {
  const store = transaction.objectStore('places');
  const records = new Map<RecordedOn, PlaceRecord>();
  const load = async (recordedOn: RecordedOn): Promise<PlaceRecord> => {
    const known = records.get(recordedOn) ?? (await store.get([accountId, recordedOn]));
    const record = known ?? { accountId, recordedOn, days: {} };
    records.set(recordedOn, record);
    return record;
  };
  await Promise.all([...new Set(actions.map(toRecordedOn))].map(load));
  return createPlaces(records, load, async (record) => void (await store.put(record)));
}

function createPlaces(
  records: ReadonlyMap<RecordedOn, PlaceRecord>,
  load: (recordedOn: RecordedOn) => Promise<PlaceRecord>,
  write: (record: PlaceRecord) => Promise<void>,
): Places {
  const changed = new Set<PlaceRecord>();
  const recordOf = (action: Action) => records.get(toRecordedOn(action));
  return {
    dayOf: (action) => recordOf(action)?.days[action.id],
    put(action) {
      const record = recordOf(action);
      if (!record || record.days[action.id] === action.day) return;
      record.days[action.id] = action.day;
      changed.add(record);
    },
    async remove(action) {
      const record = await load(toRecordedOn(action));
      if (!(action.id in record.days)) return;
      delete record.days[action.id];
      changed.add(record);
    },
    async save() {
      await Promise.all([...changed].map(write));
    },
  };
}

/** Actions without a creation date share one record: they are few, and found all the same. */
export function toRecordedOn({ recordedAt }: Action): RecordedOn {
  return (recordedAt === null ? 'unknown' : recordedAt.slice(0, 10)) as RecordedOn;
}
