import { toMilliseconds } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { AccountId } from '@/lib/domain/id';
import type { LinkOrderId } from '@/lib/domain/link-order';
import { announceLinks } from '../changes';
import { openLinks } from './open';
import type { IntentRecord, LinkRecord } from './schema';

export type Begun =
  | { status: 'begun' }
  /** There is one already. */
  | { status: 'known'; link: LinkRecord }
  /** A request for the same was never answered. */
  | { status: 'unclear'; intent: IntentRecord };

/**
 * Notes that a request is about to be sent, unless its link is there, or may be: looked up and written in one
 * transaction, so that of two who ask at once only one sends. `again` sends in any case.
 */
export async function beginIntent(intent: IntentRecord, again: boolean): Promise<Begun> {
  const database = await openLinks();
  const transaction = database.transaction(['links', 'intents'], 'readwrite');
  const key: [AccountId, string] = [intent.accountId, intent.key];
  const links = transaction.objectStore('links');
  const intents = transaction.objectStore('intents');
  const link = again ? undefined : (await links.index('by-key').getAll(key)).at(-1);
  const before = await intents.index('by-key').getAll(key);
  const unclear = again ? undefined : before.at(-1);
  if (!link && !unclear) {
    // "Again" is an answer to the old question, too.
    for (const { orderId } of before) await intents.delete(orderId);
    await intents.put(intent);
  }
  await transaction.done;
  if (link) return { status: 'known', link };
  return unclear ? { status: 'unclear', intent: unclear } : { status: 'begun' };
}

/**
 * The answer came: the link is in the history, and the question is settled, both or neither. Without waiting for
 * the disk, because the user waits for the clipboard: it outlives the worker, and only a power cut could undo it.
 */
export async function finishIntent(link: LinkRecord): Promise<void> {
  const database = await openLinks();
  const transaction = database.transaction(['links', 'intents'], 'readwrite');
  await transaction.objectStore('links').put(link);
  await transaction.objectStore('intents').delete(link.orderId);
  await transaction.done;
  announceLinks(link.accountId);
}

/** No clear answer came: kept for the user to decide. */
export async function leaveIntent(orderId: LinkOrderId, failure: Failure): Promise<IntentRecord | undefined> {
  const database = await openLinks();
  const transaction = database.transaction('intents', 'readwrite', { durability: 'strict' });
  const intent = await transaction.store.get(orderId);
  const left = intent && { ...intent, failure };
  if (left) await transaction.store.put(left);
  await transaction.done;
  announceLinks(intent?.accountId ?? null);
  return left;
}

/** Nothing was made, or the user has decided. */
export async function forgetIntent(orderId: LinkOrderId): Promise<void> {
  const database = await openLinks();
  await database.delete('intents', orderId);
  announceLinks(null);
}

export async function readIntent(orderId: LinkOrderId): Promise<IntentRecord | undefined> {
  const database = await openLinks();
  return database.get('intents', orderId);
}

export async function findIntent(accountId: AccountId, key: string): Promise<IntentRecord | undefined> {
  const database = await openLinks();
  return (await database.getAllFromIndex('intents', 'by-key', [accountId, key])).at(-1);
}

/** Of no worker any more: the user has been told. */
const TOLD = '';

/** Those that a worker other than `life` left while it waited, each answered once. */
export async function takeOrphans(life: string): Promise<IntentRecord[]> {
  const database = await openLinks();
  const transaction = database.transaction('intents', 'readwrite', { durability: 'strict' });
  const orphans = (await transaction.store.getAll()).filter(
    (intent) => intent.failure === null && intent.life !== life && intent.life !== TOLD,
  );
  for (const intent of orphans) await transaction.store.put({ ...intent, life: TOLD });
  await transaction.done;
  return orphans;
}

/** Longer than any answer is waited for. */
const WAITING_MS = 40_000;

/** Whether an answer may still come. */
export function isWaiting({ failure, askedAt }: IntentRecord, nowMs: number): boolean {
  return failure === null && nowMs - toMilliseconds(askedAt) < WAITING_MS;
}

/** Newest first; of all accounts for `null`. */
export async function readIntents(accountId: AccountId | null): Promise<IntentRecord[]> {
  const database = await openLinks();
  const all = await database.getAll('intents');
  const wanted = all.filter((intent) => accountId === null || intent.accountId === accountId);
  return wanted.sort((left, right) => right.askedAt.localeCompare(left.askedAt));
}
