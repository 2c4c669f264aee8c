import type { ClickRequest } from './click-job';
import type { ClickSource } from './click-source';
import type { Endpoint, FailureKind } from './failure';
import type { RateGroup } from './rate-group';
import type { ReadingPurpose } from './sync-plan';
import type { WindowBasis } from './window';

/** Words a bundle may hold. Each list is written out; the compiler refuses one that lacks a word. */
type Complete<Word extends string> = Record<Word, true>;

const wordsOf = <Word extends string>(words: Complete<Word>): Word[] => Object.keys(words) as Word[];

export const ENDPOINTS = wordsOf<Endpoint>({
  'company-information': true,
  programs: true,
  actions: true,
  'click-export': true,
  jobs: true,
  reports: true,
  'report-export': true,
  'tracking-links': true,
});

export const FAILURE_KINDS = wordsOf<FailureKind>({
  'credentials-refused': true,
  'scope-missing': true,
  'request-refused': true,
  'not-found': true,
  'rate-limited': true,
  'budget-spent': true,
  'service-down': true,
  'timed-out': true,
  offline: true,
  intercepted: true,
  'unreadable-answer': true,
  'host-not-permitted': true,
  'storage-full': true,
  'database-unavailable': true,
  'update-needed': true,
  unexpected: true,
});

export const GROUPS = wordsOf<RateGroup>({
  detail: true,
  aggregate: true,
  'click-export': true,
  'report-export': true,
  general: true,
});

export const PURPOSES = wordsOf<ReadingPurpose['kind']>({
  first: true,
  history: true,
  updates: true,
  locking: true,
  reconcile: true,
});

export const BASES = wordsOf<WindowBasis>({ event: true, update: true, locking: true });

export const JOB_KINDS = wordsOf<ClickRequest['kind']>({
  export: true,
  'report-day': true,
  'walk-list': true,
  'walk-program': true,
  'walk-total': true,
});

type ClickReason = (ClickSource & { kind: 'export' })['reason'];

export const CLICK_REASONS = wordsOf<ClickReason>({
  'no-report': true,
  'list-unreadable': true,
  'columns-unknown': true,
  'sums-differ': true,
  refused: true,
  'job-failed': true,
  'scope-missing': true,
});

/** Fields of impact.com's rows that a row can be set aside for. */
export const ROW_FIELDS = [
  'Id',
  'CampaignId',
  'EventDate',
  'Payout',
  'IntendedPayout',
  'Amount',
  'Currency',
  'row',
  'disappeared',
] as const;
