import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert, AlertBatch } from '@/lib/domain/alert';
import type { AlertOptions } from '@/lib/domain/alert-options';
import type { AccountId } from '@/lib/domain/id';
import type { SectionName, SectionValues } from '@/lib/settings/sections';

/**
 * What pages may ask. Every answer comes from this device's database and settings, so it comes with the
 * background asleep and with no network. Rejects with a `DatabaseError` when the database cannot be read.
 */
export interface Queries {
  /** In the order they were connected. */
  accounts(): Promise<Account[]>;
  accountStatus(accountId: AccountId): Promise<AccountStatus>;
  /** What the user chose in one section, with the defaults for the rest. */
  settings<Name extends SectionName>(name: Name): Promise<SectionValues<Name>>;
  /** What the settings of notifications offer. */
  alertOptions(): Promise<AlertOptions>;
  /** The actions one notification told of, by the `alerts` of the dashboard's address; `undefined` when nobody knows it. */
  alertBatch(batchId: string): Promise<AlertBatch | undefined>;
  /** Approvals the user has not looked at yet, newest first. */
  unseenApprovals(accountId: AccountId): Promise<Alert[]>;
}
