import type { InstantText } from './day';
import type { Failure } from './failure';
import type { AccountId, Branded, ProgramId } from './id';
import type { LinkId, LinkMaker } from './link';
import type { LinkLabels } from './link-labels';
import type { LinkRefusal } from './link-refusal';

export type BulkId = Branded<string, 'BulkId'>;

export const toBulkId = (text: string): BulkId => text as BulkId;

/** As many addresses as one batch may hold: half of what an account may ask impact.com in an hour. */
export const MAX_BULK = 500;

/** What has become of one address. */
export type BulkVerdict =
  | { status: 'waiting' }
  | { status: 'made'; linkId: LinkId; url: string; programName: string; reused: boolean }
  | { status: 'refused'; refusal: LinkRefusal }
  /** Several programs match and none is the default: to be chosen, then asked again. */
  | { status: 'choose'; programs: { accountId: AccountId; programId: ProgramId; programName: string }[] }
  /** It carries another partner's parameters, and the batch was not told to take them out. */
  | { status: 'confirm' }
  /** The request was sent and nothing clear came back; it is not sent again. */
  | { status: 'unclear' }
  | { status: 'failed'; failure: Failure };

export interface BulkEntry {
  address: string;
  title: string;
  /** Chosen by the user where several match. */
  accountId: AccountId | null;
  programId: ProgramId | null;
  verdict: BulkVerdict;
}

/** Many addresses made into links one after another, each asked for at most once, whatever happens to the worker. */
export interface Bulk {
  id: BulkId;
  startedAt: InstantText;
  /** `paused`: impact.com asks to wait, or cannot be reached; it goes on by itself at `resumeAt`. */
  status: 'running' | 'paused' | 'cancelled' | 'done';
  resumeAt: InstantText | null;
  /** Why it pauses. */
  failure: Failure | null;
  templates: LinkLabels | null;
  by: LinkMaker | null;
  /** Other partners' parameters may be taken out. */
  confirmed: boolean;
  /** In the order they were given, each address once. */
  entries: BulkEntry[];
}

export type BulkCounts = Record<BulkVerdict['status'], number>;

export function countVerdicts({ entries }: Pick<Bulk, 'entries'>): BulkCounts {
  const counts = { waiting: 0, made: 0, refused: 0, choose: 0, confirm: 0, unclear: 0, failed: 0 };
  for (const { verdict } of entries) counts[verdict.status] += 1;
  return counts;
}

/** The addresses in a text with one per line (or with blanks, commas or quotes between), each once, in order. */
export function splitAddresses(text: string): string[] {
  const pieces = text.split(/[\s,;"'<>]+/u).filter((piece) => piece !== '');
  return [...new Set(pieces)];
}
