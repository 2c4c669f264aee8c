import type { Diagnostics } from './diagnostics';
import { bundleFailure, bundleRun } from './diagnostics-bundle-run';
import { asCount, asDay, asInstant, asMoment, asVersion, asWord, asZone } from './diagnostics-bundle-values';
import {
  BASES,
  CLICK_REASONS,
  ENDPOINTS,
  GROUPS,
  JOB_KINDS,
  PURPOSES,
  ROW_FIELDS,
} from './diagnostics-bundle-words';
import { FINDING_KINDS, INVARIANTS, type SelfCheckReport } from './self-check';

/** Who made a bundle, and with what. */
export interface BundleMaker {
  madeAt: string;
  /** The extension's version. */
  version: string;
  /** What the browser says of itself. */
  userAgent: string;
}

export interface BundleInput {
  maker: BundleMaker;
  accounts: readonly Diagnostics[];
  selfCheck: SelfCheckReport | null;
}

/**
 * What a user can send to whoever helps: counts, dates, states, kinds of failure and durations. Each value is
 * written anew from what it may be (a number, a date, a word of a list) and never copied as text, so no
 * token, SID, id, name, amount, address or row can come along, whatever the database holds.
 */
export function toBundle({ maker, accounts, selfCheck }: BundleInput): unknown {
  return {
    format: 'partner-pulse-diagnostics 1',
    madeAt: asInstant(maker.madeAt),
    version: asVersion(maker.version),
    browser: toBrowser(maker.userAgent),
    accounts: accounts.map(bundleAccount),
    selfCheck: selfCheck && bundleSelfCheck(selfCheck),
  };
}

function toBrowser(userAgent: string): string {
  const [name = 'other', version = ''] = /(Firefox|Edg|Chrome)\/(\d{1,4})/.exec(userAgent)?.slice(1) ?? [];
  const system = /Windows|Mac OS|CrOS|Android|Linux/.exec(userAgent)?.[0] ?? 'other system';
  return `${name} ${version} ${system}`;
}

function bundleAccount(one: Diagnostics, index: number) {
  return {
    account: index + 1,
    timeZone: asZone(one.account.timeZone),
    connectedAt: asInstant(one.account.connectedAt),
    state: bundleState(one),
    plan: one.plan.map((step) => bundleStep(step)),
    budgets: one.budgets.map(({ spending, used, count }) => ({
      spending: asWord(spending, ['request', 'click-export', 'report-export']),
      used: asCount(used),
      count: asCount(count),
    })),
    clicks: bundleClicks(one),
    stored: {
      actionDays: asCount(one.stored.actionDays),
      clickDays: asCount(one.stored.clickDays),
      programs: asCount(one.stored.programs),
      alerts: asCount(one.stored.alerts),
    },
    setAside: one.setAside.map(bundleSetAside),
    runs: one.runs.map(bundleRun),
  };
}

function bundleState({ status, ...one }: Diagnostics) {
  return {
    syncing: status.syncing === true,
    stale: status.stale === true,
    lastTryAt: asInstant(one.lastTryAt),
    lastSyncAt: asInstant(status.lastSyncAt),
    nextRunAt: asInstant(one.nextRunAt),
    retryAt: asInstant(status.retryAt),
    failures: asCount(one.failures),
    failure: bundleFailure(status.failure),
    clickFailure: bundleFailure(status.clickFailure),
    clockOffsetMs: asCount(one.clockOffsetMs),
    today: asDay(one.today),
    readBackTo: asDay(one.readBackTo),
    historyFrom: asDay(one.historyFrom),
    baselineAt: asInstant(one.baselineAt),
    rebuiltAt: asInstant(one.rebuiltAt),
    missingScopes: status.missingScopes.map((endpoint) => asWord(endpoint, ENDPOINTS)),
    waits: status.waits.map(({ group, until, why }) => ({
      group: asWord(group, GROUPS),
      until: asInstant(until),
      why: asWord(why, ['asked', 'own-share']),
    })),
  };
}

function bundleStep(step: Diagnostics['plan'][number]) {
  if (step.kind !== 'actions') return { kind: asWord(step.kind, ['programs', 'clicks']) };
  return {
    kind: 'actions',
    purpose: asWord(step.purpose.kind, PURPOSES),
    by: asWord(step.window.by, BASES),
    from: asMoment(step.window.fromMs),
    to: asMoment(step.window.toMs),
  };
}

function bundleClicks({ clicks: { source, jobs, daysKnown, walk } }: Diagnostics) {
  return {
    source: source && {
      kind: asWord(source.kind, ['report', 'export']),
      why: asWord(source.kind === 'export' ? source.reason : source.withoutByDay, CLICK_REASONS),
    },
    daysKnown: asCount(daysKnown),
    walk: walk && {
      from: asDay(walk.days.from),
      to: asDay(walk.days.to),
      programsRead: asCount(walk.programsRead),
      programs: asCount(walk.programs),
    },
    jobs: jobs.map(({ kind, days, status, submittedAt, tries }) => ({
      kind: asWord(kind, JOB_KINDS),
      from: asDay(days.from),
      to: asDay(days.to),
      status: asWord(status, ['submitted', 'late', 'imported', 'failed', 'lost']),
      submittedAt: asInstant(submittedAt),
      tries: asCount(tries),
    })),
  };
}

/** Of the reason, the field is told where it is one of ours; never anything of the row. */
function bundleSetAside({ reason, day, seenAt }: Diagnostics['setAside'][number]) {
  const [field = '', ...trouble] = reason.split(' ');
  return {
    day: asDay(day),
    seenAt: asInstant(seenAt),
    field: asWord(field, ROW_FIELDS),
    trouble: asWord(trouble.join(' ') || field, ['missing', 'unreadable', 'is not an object', 'disappeared']),
  };
}

function bundleSelfCheck({ checkedAt, tookMs, results }: SelfCheckReport) {
  return {
    checkedAt: asInstant(checkedAt),
    tookMs: asCount(tookMs),
    results: results.map((result) => ({
      invariant: asWord(result.invariant, INVARIANTS),
      status: asWord(result.status, ['ok', 'broken', 'not-applicable']),
      found:
        result.status === 'broken'
          ? result.found.map(({ kind, count }) => ({
              kind: asWord(kind, FINDING_KINDS),
              count: asCount(count),
            }))
          : [],
    })),
  };
}
