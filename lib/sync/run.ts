import { type Committed, commitStep, type StepCommit } from '@/lib/db/commit/commit-step';
import { noteProgress } from '@/lib/db/progress';
import { saveRun } from '@/lib/db/sync-runs';
import type { Account } from '@/lib/domain/account';
import { type InstantText, toInstantText } from '@/lib/domain/day';
import type { Progress } from '@/lib/domain/progress';
import type { RunStep, SyncRun } from '@/lib/domain/sync-run';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import type { Gate } from './gate';

/** One pass over one account: what its steps share. */
export interface Run {
  readonly client: ImpactClient;
  readonly gate: Gate;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  /** impact.com's clock, in milliseconds: the device's, corrected by the last answer's `Date`. */
  serverNow(): number;
  /** As last read from impact.com. */
  account: Account;
  /** As last committed by this run. */
  progress: Progress;
  /** What it did so far. */
  record: SyncRun;
}

/** Writes what a step brought and keeps the progress that came of it. */
export async function commitRunStep(
  run: Run,
  step: Omit<StepCommit, 'accountId' | 'epoch' | 'seenAt'>,
): Promise<Committed> {
  const { accountId, epoch } = run.progress;
  const committed = await commitStep({ ...step, accountId, epoch, seenAt: serverInstant(run) });
  run.progress = committed.progress;
  return committed;
}

/** Writes what a run learnt besides rows. */
export async function noteRun(run: Run, change: (progress: Progress) => Progress): Promise<void> {
  const { accountId, epoch } = run.progress;
  run.progress = await noteProgress(accountId, epoch, change);
}

/** Adds to the run's own record. Losing the last line of it to a killed worker harms nothing. */
export async function recordStep(run: Run, step: RunStep): Promise<void> {
  run.record = { ...run.record, steps: [...run.record.steps, step], requests: run.gate.requests() };
  await saveRun(run.record);
}

export function serverInstant(run: Run): InstantText {
  return toInstantText(run.serverNow());
}
