import type { Alert, AlertBatch, AlertKind } from '@/lib/domain/alert';
import type { Verdict } from '@/lib/domain/alert-rules';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { announceChange } from './changes';
import { ofAccount } from './keys';
import { openDatabase } from './open';
import type { AlertRecord } from './schema';

/** Alerts that one notification tells of: of one kind, or what a silence kept back, whatever it is. */
export interface Batch {
  id: string;
  kind: AlertKind | 'summary';
  alerts: Alert[];
}

/** How an alert is judged, and when. */
export interface Claim {
  judge: (alert: Alert) => Verdict;
  at: InstantText;
}

/**
 * Decides in one transaction what is told now, and ties it to its notification before that is shown: a
 * worker killed in between shows the same one again, and new alerts never join it.
 */
export async function claimAlerts(accountId: AccountId, claim: Claim): Promise<Batch[]> {
  const database = await openDatabase();
  const transaction = database.transaction('alerts', 'readwrite', { durability: 'strict' });
  const owed = await transaction.store.index('owed-by-account').getAll([accountId, 1]);
  const judged = owed.map((alert) => ({ alert, verdict: claim.judge(alert) }));
  const claimed = claimUntied(judged.filter(({ verdict }) => verdict === 'tell').map(({ alert }) => alert));
  const held = judged.flatMap(({ alert, verdict }) => (verdict === 'later' ? hold(alert, claim.at) : []));
  const dropped = judged.filter(({ verdict }) => verdict === 'never').map(({ alert }) => release(alert));
  const before = new Set<AlertRecord>(owed);
  const changed = [...claimed, ...held, ...dropped].filter((alert) => !before.has(alert));
  await Promise.all([...changed.map((alert) => transaction.store.put(alert)), transaction.done]);
  return toBatches(claimed);
}

/** Those a killed worker had tied already stay in their notification. */
function claimUntied(alerts: readonly AlertRecord[]): AlertRecord[] {
  const untied = alerts.filter(({ batch }) => batch === undefined);
  const wasHeld = new Set(untied.filter(({ heldAt }) => heldAt !== undefined));
  const groups = Map.groupBy(untied, (alert) => (wasHeld.has(alert) ? 'summary' : alert.kind));
  const tied = [...groups].flatMap(([kind, group]) => {
    const batch = toBatchId(kind, group);
    return group.map((alert) => ({ ...alert, batch }));
  });
  return [...alerts.filter(({ batch }) => batch !== undefined), ...tied];
}

/** The same alerts give the same id, whatever happens to the worker. It begins with its kind and account. */
function toBatchId(kind: Batch['kind'], alerts: readonly Alert[]): string {
  const ids = alerts.map(({ id }) => id).sort();
  return `${kind}:${alerts[0]?.accountId}:${ids.length}:${ids[0]}`;
}

function toBatches(claimed: readonly AlertRecord[]): Batch[] {
  return [...Map.groupBy(claimed, ({ batch }) => batch ?? '')].map(([id, alerts]) => ({
    id,
    kind: id.slice(0, id.indexOf(':')) as Batch['kind'],
    alerts,
  }));
}

function hold(alert: AlertRecord, at: InstantText): AlertRecord[] {
  return [alert.heldAt === undefined ? { ...alert, heldAt: at } : alert];
}

function release({ owed: _, ...alert }: AlertRecord): AlertRecord {
  return alert;
}

/** The actions a notification told of; nothing when its alerts are gone. */
export async function readBatch(accountId: AccountId, batchId: string): Promise<AlertBatch | undefined> {
  const database = await openDatabase();
  const alerts = await database.getAll('alerts', ofAccount(accountId));
  const told = alerts.filter(({ batch }) => batch === batchId);
  if (told.length === 0) return undefined;
  const actionIds = [...new Set(told.map(({ actionId }) => actionId))];
  return { accountId, actionIds, alertIds: told.map(({ id }) => id) };
}

/** Keeps what impact.com gave as the reason, until the notification can say it. */
export async function noteReasons(accountId: AccountId, reasons: ReadonlyMap<string, string>): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('alerts', 'readwrite');
  for (const [id, reason] of reasons) {
    const alert = await transaction.store.get([accountId, id]);
    if (alert) await transaction.store.put({ ...alert, reason });
  }
  await transaction.done;
  announceChange({ accountId, days: [] });
}
