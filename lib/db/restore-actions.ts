import type { StoredAction } from '@/lib/domain/action';
import type { Day, InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { isHistoryRead } from '@/lib/domain/progress';
import { restoreDay } from '@/lib/domain/restore-day';
import { announceChange } from './changes';
import { loadPlaces } from './commit/places';
import { writeDay } from './commit/write-actions';
import { dayKey } from './keys';
import { openDatabase } from './open';
import type { ReadWrite } from './schema';

/** Actions of one day as a backup has them; a long day may come in several. */
export interface BackedUpDay {
  day: Day;
  actions: StoredAction[];
}

export type ActionsRestored =
  | { status: 'restored'; changedDays: number }
  /** The account is still being read for the first time: nothing could be laid beside anything. */
  | { status: 'too-early' };

/**
 * Gives an account's days back what only a backup knows (see `restoreDay`), in one transaction: all of it or,
 * when the file turns out unreadable or the worker dies, nothing. Makes no alert and moves no cursor.
 */
export async function restoreActions(
  accountId: AccountId,
  days: AsyncIterable<BackedUpDay>,
): Promise<ActionsRestored> {
  const database = await openDatabase();
  const stores = ['actionDays', 'earningDays', 'sumDays', 'columnDays', 'places', 'progress'] as const;
  const transaction: ReadWrite = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  try {
    const restored = await restoreInto(transaction, accountId, days);
    await transaction.done;
    announceChange({ accountId, days: null });
    return restored;
  } catch (error) {
    transaction.done.catch(() => undefined);
    if (!(error instanceof DOMException)) transaction.abort();
    throw error;
  }
}

async function restoreInto(
  transaction: ReadWrite,
  accountId: AccountId,
  days: AsyncIterable<BackedUpDay>,
): Promise<ActionsRestored> {
  const progress = await transaction.objectStore('progress').get(accountId);
  if (!progress || !isHistoryRead(progress) || progress.baselineAt === null) return { status: 'too-early' };
  const { historyFrom, baselineAt } = progress;
  let changedDays = 0;
  const iterator = days[Symbol.asyncIterator]();
  for (;;) {
    const next = await keepOpen(transaction, accountId, iterator.next());
    if (next.done) return { status: 'restored', changedDays };
    if (await restoreOne(transaction, accountId, next.value, { historyFrom, baselineAt })) changedDays += 1;
  }
}

interface Known {
  historyFrom: Day;
  baselineAt: InstantText;
}

async function restoreOne(
  transaction: ReadWrite,
  accountId: AccountId,
  { day, actions }: BackedUpDay,
  { historyFrom, baselineAt }: Known,
): Promise<boolean> {
  const stored = (await transaction.objectStore('actionDays').get(dayKey(accountId, day)))?.actions ?? [];
  const places = await loadPlaces(transaction, accountId, actions);
  // An action that has moved to another day since is there, with all that is known of it.
  const saved = actions.filter((action) => (places.dayOf(action) ?? day) === day);
  const restored = restoreDay(stored, { saved, before: baselineAt, outOfReach: day < historyFrom });
  if (restored === stored) return false;
  await writeDay(transaction, accountId, day, [...restored]);
  const here = new Set(stored.map(({ id }) => id));
  const added = new Set(restored.filter(({ id }) => !here.has(id)).map(({ id }) => id));
  for (const action of saved) if (added.has(action.id)) places.put(action);
  await places.save();
  return true;
}

/** A transaction ends when nothing is asked of it: while the file is read, a little is. */
async function keepOpen<Value>(
  transaction: ReadWrite,
  accountId: AccountId,
  work: Promise<Value>,
): Promise<Value> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  work.then(settle, settle);
  do await transaction.objectStore('progress').count(accountId);
  while (!settled);
  return work;
}
