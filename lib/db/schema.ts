import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoredAction } from '@/lib/domain/action';
import type { ActionItems } from '@/lib/domain/action-items';
import type { Alert } from '@/lib/domain/alert';
import type { Budget } from '@/lib/domain/budget';
import type { PackedColumns } from '@/lib/domain/columns-packed';
import type { Day, InstantText } from '@/lib/domain/day';
import type { EarningDay, SumDay } from '@/lib/domain/earning';
import type { AccountId, ActionId, Branded, ProgramId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import type { Progress } from '@/lib/domain/progress';
import type { SyncRun } from '@/lib/domain/sync-run';

/**
 * The map of the database. It is made of days: one record per account and day holds that day's actions,
 * a second one, written with it, what the pages show. Every question of the product is a range of days,
 * so no index over actions is needed (docs/architecture.md).
 */
export interface PartnerPulseSchema extends DBSchema {
  actionDays: { key: [AccountId, Day]; value: ActionDayRecord };
  columnDays: { key: [AccountId, Day]; value: ColumnDayRecord };
  actionItems: { key: [AccountId, ActionId]; value: ActionItemsRecord };
  places: { key: [AccountId, RecordedOn]; value: PlaceRecord };
  earningDays: { key: [AccountId, Day]; value: EarningDayRecord };
  sumDays: {
    key: [AccountId, Day];
    value: SumDayRecord;
    indexes: { 'open-by-account': [AccountId, 1] };
  };
  clickDays: { key: [AccountId, Day]; value: ClickDayRecord };
  programs: { key: [AccountId, ProgramId]; value: ProgramRecord };
  alerts: {
    key: [AccountId, string];
    value: AlertRecord;
    indexes: { 'unseen-by-account': [AccountId, 1]; 'owed-by-account': [AccountId, 1] };
  };
  progress: { key: AccountId; value: Progress };
  setAside: { key: [AccountId, string]; value: SetAsideRecord };
  budgets: { key: AccountId; value: BudgetRecord };
  syncRuns: { key: [AccountId, InstantText]; value: SyncRun };
  meta: { key: 'generation'; value: string };
}

export interface ActionDayRecord {
  accountId: AccountId;
  day: Day;
  actions: StoredAction[];
}

/** What lists, searches and sorts look at of a day's actions: derived from `actionDays`, written with it. */
export interface ColumnDayRecord extends PackedColumns {
  accountId: AccountId;
  day: Day;
}

/** The items of an action's order, read once somebody asked for them. */
export interface ActionItemsRecord extends ActionItems {
  accountId: AccountId;
  actionId: ActionId;
}

/** The UTC date impact.com recorded an action on: it never changes, whatever becomes of the event's date. */
export type RecordedOn = Branded<string, 'RecordedOn'>;

/** In which day each action recorded on one date is kept, so that one whose event date moves is found. */
export interface PlaceRecord {
  accountId: AccountId;
  recordedOn: RecordedOn;
  days: Record<ActionId, Day>;
}

/** What a day's actions came to, program by program: derived from `actionDays`, written with it. */
export interface EarningDayRecord extends EarningDay {
  accountId: AccountId;
  day: Day;
}

/** What they came to together, so small that the popup reads a month of a large account at once. */
export interface SumDayRecord extends SumDay {
  accountId: AccountId;
  day: Day;
  /** Present when the day holds an action that can still change: what the index finds. */
  open?: 1;
}

export interface ClickDayRecord {
  accountId: AccountId;
  day: Day;
  programs: { programId: ProgramId; clicks: number }[];
  /** Every program's clicks are here; otherwise the day waits for the others and is shown nowhere. */
  whole: boolean;
  /** The file was made after the day had ended. */
  complete: boolean;
  readAt: InstantText;
}

/** What was sent for an account, as far as its limits look back. */
export interface BudgetRecord extends Budget {
  accountId: AccountId;
}

export interface ProgramRecord extends Program {
  accountId: AccountId;
}

/** An alert, with the marks its two indexes find it by. */
export interface AlertRecord extends Alert {
  unseen?: 1;
  owed?: 1;
}

/** A row that could not be read, or an action that vanished: kept on this device, counted, never summed. */
export interface SetAsideRecord {
  accountId: AccountId;
  /** The action's id where it is known, else a digest of the row. */
  key: string;
  reason: string;
  day: Day | null;
  raw: string;
  seenAt: InstantText;
}

export type Database = IDBPDatabase<PartnerPulseSchema>;
export type StoreName = StoreNames<PartnerPulseSchema>;
export type ReadWrite = IDBPTransaction<PartnerPulseSchema, StoreName[], 'readwrite'>;

export const DATABASE_NAME = 'partner-pulse';
export const DATABASE_VERSION = 4;
