import type { InstantText } from './day';
import type { AccountId } from './id';

/** What a backup holds and what restoring it would change, told before anything is. */
export interface BackupView {
  madeAt: InstantText;
  accounts: BackupAccountView[];
  /** Sections in which something would change, and how much. */
  settings: { section: string; changes: number }[];
  unreadableLines: number;
  /** The end of the file is missing. */
  cut: boolean;
}

export interface BackupAccountView {
  /** What the account was called when the backup was made. */
  label: string;
  /** The same account here; `null` when it is not connected. */
  accountId: AccountId | null;
  /** Its own history has been read, so that what is saved can be laid beside it. */
  canTakeActions: boolean;
  links: number;
  newLinks: number;
  actions: number;
}

/** What restoring has changed. */
export interface RestoreReport {
  links: number;
  settings: number;
  /** Days of actions that got something back. */
  days: number;
}
