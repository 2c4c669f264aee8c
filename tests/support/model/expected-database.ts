/**
 * The second opinion on what the database must hold after these readings: a flat map of actions, from which
 * days, places, totals, alerts and what was set aside are derived at the end. Shares no code with the product.
 */
import type { Row } from './model-server';

interface Seen {
  seenAt: string;
  state: string;
  payout: string;
}

interface Kept {
  action: Record<string, unknown> & { id: string; day: string; state: string; payout: string };
  firstSeenAt: string;
  history: Seen[];
}

interface Days {
  from: string;
  to: string;
}

export class ExpectedDatabase {
  readonly kept = new Map<string, Kept>();
  readonly aside = new Map<string, { kept: Kept; seenAt: string }>();
  readonly alerts = new Map<string, string>();

  /** `whole` names the days of which every row came. `tell` is true after the baseline. */
  read(rows: readonly Row[], whole: Days | null, seenAt: string, tell: boolean): void {
    const fresh = new Map(rows.map((row) => [String(row.Id), row]));
    const before = new Map([...this.kept].map(([id, { action }]) => [id, action.day]));
    for (const [id, row] of fresh) this.#see(id, row, seenAt, tell);
    if (!whole) return;
    for (const [id, day] of before) {
      if (fresh.has(id) || day < whole.from || day > whole.to) continue;
      this.aside.set(id, { kept: this.kept.get(id)!, seenAt });
      this.kept.delete(id);
    }
  }

  #see(id: string, row: Row, seenAt: string, tell: boolean): void {
    const action = toAction(row);
    const before = this.kept.get(id) ?? this.aside.get(id)?.kept;
    this.aside.delete(id);
    const seen = { seenAt, state: action.state, payout: action.payout };
    const last = before?.history.at(-1);
    const moved = last?.state !== seen.state || last.payout !== seen.payout;
    const history = before ? [...before.history, ...(moved ? [seen] : [])] : [seen];
    this.kept.set(id, { action, firstSeenAt: before?.firstSeenAt ?? seenAt, history });
    const known = before?.history.map(({ state }) => state).filter((state) => state !== 'other');
    const wasOpen = ['pending', 'reversed'].includes(known?.at(-1) ?? '');
    if (tell && moved && wasOpen && action.state === 'approved') {
      this.alerts.set(`approval:${id}:${history.length}`, seenAt);
    }
  }

  /** Everything, in one text that equal databases share. */
  text(): string {
    const actions = [...this.kept.values()].map(toStored);
    return canonical({
      actionDays: groupBy(actions, ({ day }) => day),
      earningDays: mapValues(
        groupBy(actions, ({ day }) => day),
        summarize,
      ),
      places: mapValues(groupBy(actions, toRecordedOn), (list) =>
        Object.fromEntries(list.map(({ id, day }) => [id, day])),
      ),
      setAside: Object.fromEntries(
        [...this.aside].map(([id, { kept, seenAt }]) => [id, { seenAt, ...toStored(kept) }]),
      ),
      alerts: Object.fromEntries(this.alerts),
    });
  }
}

type Stored = Kept['action'] & { firstSeenAt: string; history: Seen[] };

const toStored = ({ action, firstSeenAt, history }: Kept): Stored => ({ ...action, firstSeenAt, history });
const toRecordedOn = ({ recordedAt }: Stored) => String(recordedAt).slice(0, 10);

function toAction(row: Row): Kept['action'] {
  const text = (key: string) => String(row[key] ?? '');
  const state = text('State').toLowerCase();
  return {
    id: text('Id'),
    programId: text('CampaignId'),
    programName: text('CampaignName'),
    trackerName: text('ActionTrackerName'),
    state: ['pending', 'approved', 'reversed'].includes(state) ? state : 'other',
    stateText: text('State'),
    payout: text('Payout'),
    intendedPayout: text('IntendedPayout'),
    saleAmount: text('Amount'),
    currency: text('Currency'),
    day: text('EventDate').slice(0, 10),
    eventAt: toUtc(text('EventDate')),
    clickedAt: toUtc(text('ReferringDate')),
    recordedAt: toUtc(text('CreationDate')),
    lockingAt: toUtc(text('LockingDate')),
    lockingOn: text('LockingDate').slice(0, 10),
    clearedAt: toUtc(text('ClearedDate')),
    orderId: text('Oid'),
    promoCode: text('PromoCode'),
    referringDomain: text('ReferringDomain'),
    customerCountry: text('CustomerCountry'),
    subId1: text('SubId1'),
    subId2: text('SubId2'),
    subId3: text('SubId3'),
    sharedId: text('SharedId'),
  };
}

function toUtc(written: string): string | null {
  return written === '' ? null : `${new Date(written).toISOString().slice(0, 19)}Z`;
}

/** Per program and state: how many, and three sums in cents. */
export function summarize(actions: readonly Stored[]): Record<string, string> {
  const groups = groupBy(actions, ({ programId, currency, state }) => `${programId} ${currency} ${state}`);
  return mapValues(groups, (group) =>
    [
      group.length,
      ...['payout', 'intendedPayout', 'saleAmount'].map((key) =>
        group.reduce((sum, action) => sum + Math.round(Number(action[key]) * 100), 0),
      ),
    ].join(' '),
  );
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, Item[]> {
  const groups: Record<string, Item[]> = {};
  for (const item of items) {
    const key = keyOf(item);
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
}

export function mapValues<From, To>(
  record: Record<string, From>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** JSON with its keys sorted, and lists of actions by id. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    if (Array.isArray(part)) return part.every(hasId) ? part.toSorted(byId) : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

const hasId = (part: unknown): part is { id: string } =>
  typeof part === 'object' && part !== null && 'id' in part;
const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);

/** Where two such texts part, with what stands around. */
export function findDifference(stored: string, model: string): string {
  let at = 0;
  while (at < stored.length && stored[at] === model[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 300), at + 200);
  return `stored …${around(stored)}…\nmodel  …${around(model)}…`;
}
