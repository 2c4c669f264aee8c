import type { ActionDayRecord } from '@/lib/db/schema';
import { countDayRecords, walkDays } from '@/lib/db/walk-days';
import type { StoredAction } from '@/lib/domain/action';
import { type Columns, defineTable, type ExportSource, orNull } from '../table';

interface ActionRow {
  account: string;
  action: StoredAction;
}

const COLUMNS: Columns<ActionRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'action_id', kind: 'text', of: ({ action }) => action.id },
  { name: 'day', kind: 'day', of: ({ action }) => action.day },
  { name: 'event_at', kind: 'instant', of: ({ action }) => action.eventAt },
  { name: 'program_id', kind: 'text', of: ({ action }) => action.programId },
  { name: 'program', kind: 'text', of: ({ action }) => orNull(action.programName) },
  { name: 'tracker', kind: 'text', of: ({ action }) => orNull(action.trackerName) },
  { name: 'state', kind: 'text', of: ({ action }) => action.state },
  { name: 'state_at_impact', kind: 'text', of: ({ action }) => orNull(action.stateText) },
  { name: 'currency', kind: 'text', of: ({ action }) => orNull(action.currency) },
  { name: 'payout', kind: 'decimal', of: ({ action }) => action.payout },
  { name: 'intended_payout', kind: 'decimal', of: ({ action }) => action.intendedPayout },
  { name: 'sale_amount', kind: 'decimal', of: ({ action }) => action.saleAmount },
  { name: 'order_id', kind: 'text', of: ({ action }) => orNull(action.orderId) },
  { name: 'sub_id_1', kind: 'text', of: ({ action }) => orNull(action.subId1) },
  { name: 'sub_id_2', kind: 'text', of: ({ action }) => orNull(action.subId2) },
  { name: 'sub_id_3', kind: 'text', of: ({ action }) => orNull(action.subId3) },
  { name: 'shared_id', kind: 'text', of: ({ action }) => orNull(action.sharedId) },
  { name: 'promo_code', kind: 'text', of: ({ action }) => orNull(action.promoCode) },
  { name: 'referring_domain', kind: 'text', of: ({ action }) => orNull(action.referringDomain) },
  { name: 'customer_country', kind: 'text', of: ({ action }) => orNull(action.customerCountry) },
  { name: 'clicked_at', kind: 'instant', of: ({ action }) => action.clickedAt },
  { name: 'recorded_at', kind: 'instant', of: ({ action }) => action.recordedAt },
  { name: 'locking_on', kind: 'day', of: ({ action }) => action.lockingOn },
  { name: 'locking_at', kind: 'instant', of: ({ action }) => action.lockingAt },
  { name: 'cleared_at', kind: 'instant', of: ({ action }) => action.clearedAt },
  { name: 'first_seen_at', kind: 'instant', of: ({ action }) => action.firstSeenAt },
  { name: 'history', kind: 'json', of: ({ action }) => toHistory(action) },
];

/** Every action as last read, with each state and payout it was seen in. */
export const actionsTable = defineTable({
  name: 'actions',
  columns: COLUMNS,
  count: countActionDays,
  records: walkActionDays,
  rows: (record, source) =>
    pickActions(record, source).map((action) => ({ account: source.account.label, action })),
});

export function walkActionDays({ account, range }: ExportSource) {
  return walkDays('actionDays', account.id, range, ({ actions }) => actions.length);
}

export function countActionDays({ account, range }: ExportSource): Promise<number> {
  return countDayRecords('actionDays', account.id, range);
}

export function pickActions(
  { actions, day }: ActionDayRecord,
  { currency, pick }: ExportSource,
): readonly StoredAction[] {
  const picked = pick ? pick(actions, day) : actions;
  return currency === null ? picked : picked.filter((action) => action.currency === currency);
}

function toHistory({ history }: StoredAction) {
  return history.map(({ seenAt, state, payout }) => ({ seen_at: seenAt, state, payout }));
}
