import { asCount, asDay, asInstant, asWord } from './diagnostics-bundle-values';
import { BASES, ENDPOINTS, FAILURE_KINDS, PURPOSES } from './diagnostics-bundle-words';
import type { Failure } from './failure';
import type { RunStep, SyncRun } from './sync-run';

/** One run: when, how long, what it read, and how it ended. */
export function bundleRun(run: SyncRun) {
  return {
    startedAt: asInstant(run.startedAt),
    endedAt: asInstant(run.endedAt),
    epoch: asCount(run.epoch),
    trigger: asWord(run.trigger, ['schedule', 'user']),
    requests: asCount(run.requests),
    failure: bundleFailure(run.failure),
    steps: run.steps.map(bundleStep),
  };
}

/** The kind, the endpoint, the status and the moment: never what impact.com wrote. */
export function bundleFailure(failure: Failure | null) {
  if (failure === null) return null;
  return {
    kind: asWord(failure.kind, FAILURE_KINDS),
    ...('endpoint' in failure ? { endpoint: asWord(failure.endpoint, ENDPOINTS) } : {}),
    ...('until' in failure ? { until: asInstant(failure.until) } : {}),
    ...('status' in failure ? { status: asCount(failure.status) } : {}),
  };
}

function bundleStep(step: RunStep) {
  const at = asInstant(step.at);
  if (step.kind !== 'actions') return { kind: asWord(step.kind, ['company', 'programs', 'clicks']), at };
  return {
    kind: 'actions',
    at,
    purpose: asWord(step.purpose, PURPOSES),
    by: asWord(step.by, BASES),
    from: asInstant(step.from),
    to: asInstant(step.to),
    rows: asCount(step.rows),
    changedDays: asCount(step.changedDays),
    approvals: asCount(step.approvals),
    setAside: asCount(step.setAside),
    wholeFrom: asDay(step.days?.from),
    wholeTo: asDay(step.days?.to),
  };
}
