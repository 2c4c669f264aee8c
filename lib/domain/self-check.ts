import type { Day, InstantText } from './day';

/** What must always be true of the device's data, in the order it is shown: I1 to I13. */
export const INVARIANTS = [
  'coverage',
  'one-place',
  'totals',
  'approvals-told',
  'told-exist',
  'badge',
  'epochs',
  'limits',
  'token',
  'generation',
  'alarm',
  'menu',
  'columns',
] as const;

export type Invariant = (typeof INVARIANTS)[number];

/** Each way an invariant can be broken. */
const BROKEN_BY = {
  /** A day holds actions and no totals, or totals and no actions. */
  'totals-missing': 'coverage',
  'actions-missing': 'coverage',
  /** The first sync counts as complete, though its days are not read; or the other way round. */
  'baseline-early': 'coverage',
  'baseline-late': 'coverage',
  /** "Updates are read up to here" lies in the future, or before the baseline it follows. */
  'cursor-ahead': 'coverage',
  'cursor-behind': 'coverage',
  /** A day whose clicks count as known has no record, or one that is not of the whole day. */
  'clicks-missing': 'coverage',
  /** An id is kept twice, in a day that is not its own, or not where its place says. */
  'id-twice': 'one-place',
  'wrong-day': 'one-place',
  'place-wrong': 'one-place',
  /** A place leads to an action that is neither stored nor set aside. */
  'place-empty': 'one-place',
  'totals-differ': 'totals',
  /** The mark by which days with pending actions are found. */
  'open-mark-wrong': 'totals',
  'approval-untold': 'approvals-told',
  'told-of-nothing': 'told-exist',
  'badge-differs': 'badge',
  'epoch-twice': 'epochs',
  'epoch-ahead': 'epochs',
  'epoch-lost': 'epochs',
  'limit-passed': 'limits',
  'token-in-storage': 'token',
  'token-in-database': 'token',
  'generation-differs': 'generation',
  'alarm-missing': 'alarm',
  'menu-missing': 'menu',
  /** What lists and searches look at is missing, belongs to no day, or is not what its day gives. */
  'columns-differ': 'columns',
} as const satisfies Record<string, Invariant>;

export type FindingKind = keyof typeof BROKEN_BY;

export const FINDING_KINDS = Object.keys(BROKEN_BY) as FindingKind[];

export interface Finding {
  kind: FindingKind;
  /** The day it was found in, where it belongs to one. */
  day?: Day;
}

/** Why an invariant was not checked. */
export type Unchecked =
  /** A sync went on writing meanwhile. */
  | 'sync-running'
  /** Nothing was told yet, because the first sync is not complete. */
  | 'no-baseline'
  /** The device's clock was set back since the last run. */
  | 'clock-set-back';

export interface FoundKind {
  kind: FindingKind;
  count: number;
  /** The first few days it was found in. */
  days: Day[];
}

export type CheckResult =
  | { invariant: Invariant; status: 'ok' }
  | { invariant: Invariant; status: 'broken'; found: FoundKind[] }
  | { invariant: Invariant; status: 'not-applicable'; why: Unchecked };

export interface SelfCheckReport {
  checkedAt: InstantText;
  tookMs: number;
  /** One for each invariant, in their order. */
  results: CheckResult[];
}

const DAYS_KEPT = 5;

/** Counts findings as they come, so that a million of them need no memory. */
export interface Findings {
  add(finding: Finding): void;
  skip(invariant: Invariant, why: Unchecked): void;
  results(): CheckResult[];
}

export function createFindings(): Findings {
  const found = new Map<FindingKind, FoundKind>();
  const skipped = new Map<Invariant, Unchecked>();
  return {
    add({ kind, day }) {
      const known = found.get(kind) ?? { kind, count: 0, days: [] };
      known.count += 1;
      if (day !== undefined && known.days.length < DAYS_KEPT && !known.days.includes(day))
        known.days.push(day);
      found.set(kind, known);
    },
    skip: (invariant, why) => void skipped.set(invariant, why),
    results: () => INVARIANTS.map((invariant) => toResult(invariant, found, skipped.get(invariant))),
  };
}

/** What is broken is said even when the rest of it could not be looked at. */
function toResult(
  invariant: Invariant,
  found: ReadonlyMap<FindingKind, FoundKind>,
  why: Unchecked | undefined,
): CheckResult {
  const broken = [...found.values()].filter(({ kind }) => BROKEN_BY[kind] === invariant);
  if (broken.length > 0) return { invariant, status: 'broken', found: broken };
  return why ? { invariant, status: 'not-applicable', why } : { invariant, status: 'ok' };
}
