import type { StoredAction } from '@/lib/domain/action';
import { type ActionPair, findNews } from '@/lib/domain/alert-news';
import { addDays, type Day, dayAt, type InstantText, toMilliseconds } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import { withPrefix } from '../keys';
import type { AlertRecord, ReadWrite } from '../schema';
import { countChanges, toAlert, toFirstSale } from './to-alert';

export interface DayNews {
  accountId: AccountId;
  seenAt: InstantText;
  moved: readonly ActionPair[];
  /** What the day holds now, when it held nothing before. */
  firstOf: readonly StoredAction[];
}

/** Writes what is news of one day into the outbox, with the day itself; answers how many approvals. */
export async function writeAlerts(transaction: ReadWrite, news: DayNews): Promise<number> {
  const approvals = await Promise.all(news.moved.map((pair) => writeMoved(transaction, news, pair)));
  await writeFirstSale(transaction, news);
  return approvals.filter(Boolean).length;
}

async function writeMoved(
  transaction: ReadWrite,
  { accountId, seenAt }: DayNews,
  pair: ActionPair,
): Promise<boolean> {
  const untold = await cancelContradicted(transaction, accountId, pair, seenAt);
  const kind = findNews(pair);
  if (!kind) return false;
  const alert = toAlert(accountId, kind, pair, seenAt);
  const store = transaction.objectStore('alerts');
  await store.put(kind === 'approval' && untold ? await asBefore(transaction, alert) : alert);
  return kind === 'approval';
}

/**
 * What this change contradicts and nobody was told yet is never told; answers whether that was a reversal
 * of an approved action, so that its user knows it as approved all the time.
 */
async function cancelContradicted(
  transaction: ReadWrite,
  accountId: AccountId,
  { before, after }: ActionPair,
  seenAt: InstantText,
): Promise<boolean> {
  if (before.state === after.state || after.state === 'other') return false;
  let untold = false;
  for (const alert of await readAlertsOf(transaction, accountId, after.id)) {
    if (!contradicts(after, alert) || !(alert.owed || alert.unseen)) continue;
    untold ||= alert.kind === 'reversal' && alert.wasApproved === true;
    const { owed: _, unseen: __, ...rest } = alert;
    await transaction.objectStore('alerts').put({ ...rest, cancelledAt: seenAt });
  }
  return untold;
}

function contradicts({ state }: StoredAction, { kind }: AlertRecord): boolean {
  return kind === 'reversal' ? state !== 'reversed' : kind === 'approval' && state !== 'approved';
}

/** The marks of its earlier approval: what was told or seen of that need not be told or seen again. */
async function asBefore(transaction: ReadWrite, alert: AlertRecord): Promise<AlertRecord> {
  const before = (await readAlertsOf(transaction, alert.accountId, alert.actionId))
    .filter(({ kind }) => kind === 'approval')
    .toSorted((left, right) => countChanges(left.id) - countChanges(right.id))
    .at(-1);
  const { owed: _, unseen: __, ...rest } = alert;
  const { notifiedAt = null, seenAt = null } = before ?? {};
  return {
    ...rest,
    notifiedAt,
    seenAt,
    ...(notifiedAt === null && { owed: 1 }),
    ...(seenAt === null && { unseen: 1 }),
  };
}

async function readAlertsOf(
  transaction: ReadWrite,
  accountId: AccountId,
  actionId: ActionId,
): Promise<AlertRecord[]> {
  const store = transaction.objectStore('alerts');
  const of = (kind: AlertRecord['kind']) => store.getAll(withPrefix(accountId, `${kind}:${actionId}:`));
  const [approvals, reversals] = await Promise.all([of('approval'), of('reversal')]);
  // Ids are opaque: the key of another action may begin like this one's.
  return [...approvals, ...reversals].filter((alert) => alert.actionId === actionId);
}

/** Only of a day that can be today somewhere: older days that are read for the first time are history. */
async function writeFirstSale(
  transaction: ReadWrite,
  { accountId, seenAt, firstOf }: DayNews,
): Promise<void> {
  const first = firstOf.find(({ state }) => state !== 'reversed');
  if (!first || first.day < yesterdayInUtc(seenAt)) return;
  const store = transaction.objectStore('alerts');
  const alert = toFirstSale(accountId, first, seenAt);
  // The day was emptied and filled again: told is told.
  if ((await store.getKey([accountId, alert.id])) === undefined) await store.put(alert);
}

function yesterdayInUtc(seenAt: InstantText): Day {
  return addDays(dayAt(toMilliseconds(seenAt), 'UTC'), -1);
}
