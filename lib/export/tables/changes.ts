import type { ActionChange, StoredAction } from '@/lib/domain/action';
import { type Columns, defineTable, orNull } from '../table';
import { countActionDays, pickActions, walkActionDays } from './actions';

interface ChangeRow {
  account: string;
  action: StoredAction;
  before: ActionChange;
  now: ActionChange;
}

const COLUMNS: Columns<ChangeRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'seen_at', kind: 'instant', of: ({ now }) => now.seenAt },
  { name: 'action_id', kind: 'text', of: ({ action }) => action.id },
  { name: 'day', kind: 'day', of: ({ action }) => action.day },
  { name: 'program_id', kind: 'text', of: ({ action }) => action.programId },
  { name: 'program', kind: 'text', of: ({ action }) => orNull(action.programName) },
  { name: 'state_before', kind: 'text', of: ({ before }) => before.state },
  { name: 'state', kind: 'text', of: ({ now }) => now.state },
  { name: 'currency', kind: 'text', of: ({ action }) => orNull(action.currency) },
  { name: 'payout_before', kind: 'decimal', of: ({ before }) => before.payout },
  { name: 'payout', kind: 'decimal', of: ({ now }) => now.payout },
];

/** Each change of state or payout that was seen, from what to what, in the order of the actions. */
export const changesTable = defineTable({
  name: 'changes',
  columns: COLUMNS,
  count: countActionDays,
  records: walkActionDays,
  rows: (record, source) =>
    pickActions(record, source).flatMap((action) => toChanges(source.account.label, action)),
});

function toChanges(account: string, action: StoredAction): ChangeRow[] {
  return action.history.flatMap((now, index) => {
    const before = action.history[index - 1];
    return before ? [{ account, action, before, now }] : [];
  });
}
