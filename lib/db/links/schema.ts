import type { DBSchema, IDBPDatabase } from 'idb';
import type { Day, InstantText } from '@/lib/domain/day';
import type { AccountId, ProgramId } from '@/lib/domain/id';
import type { LabelClickState } from '@/lib/domain/label-click-plan';
import type { Link, LinkId, LinkOrigin } from '@/lib/domain/link';
import type { Bulk, BulkId } from '@/lib/domain/link-bulk';
import type { LinkLabels } from '@/lib/domain/link-labels';
import type { LinkOrderId, UnclearLink } from '@/lib/domain/link-order';

/**
 * The links' own database. They are the user's data and cannot be read again from impact.com, so they do not
 * share the fate of what was: begun anew, that database leaves this one as it is.
 */
export interface LinksSchema extends DBSchema {
  links: {
    key: [AccountId, LinkId];
    value: LinkRecord;
    indexes: {
      'by-key': [AccountId, string];
      'by-program': [AccountId, ProgramId, LinkId];
      'by-order': LinkOrderId;
    };
  };
  intents: { key: LinkOrderId; value: IntentRecord; indexes: { 'by-key': [AccountId, string] } };
  bulks: { key: BulkId; value: Bulk };
  labelClicks: { key: [AccountId, Day]; value: LabelClickRecord };
}

export interface LinkRecord extends Link {
  /** See `draftKey`. */
  key: string;
  orderId: LinkOrderId;
}

/** Written before a request is sent, taken away with its answer: what is left was never answered. */
export interface IntentRecord extends UnclearLink {
  key: string;
  from: LinkOrigin;
  /** Of the worker that sent it, so that the next one knows that nobody waits for the answer any more. */
  life: string;
}

/** The clicks of a day that carried labels of our links. */
export interface LabelClickRecord extends LabelClickState {
  accountId: AccountId;
  rows: LabelClicks[];
  /** `null` while no file has been read. */
  readAt: InstantText | null;
}

export interface LabelClicks {
  programId: ProgramId;
  labels: LinkLabels;
  clicks: number;
}

export type LinksDatabase = IDBPDatabase<LinksSchema>;

export const LINKS_DATABASE = 'partner-pulse-links';
export const LINKS_VERSION = 1;
