import { commitStep, type StepCommit } from '@/lib/db/commit/commit-step';
import { noteProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { Progress } from '@/lib/domain/progress';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';

/** One pass over one account: what its steps share. */
export interface Run {
  readonly account: Account;
  readonly client: ImpactClient;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  /** As last committed by this run. */
  progress: Progress;
  /** impact.com's clock, in milliseconds: the device's, corrected by the last answer's `Date`. */
  serverNow(): number;
}

/** Writes what a step brought and keeps the progress that came of it. */
export async function commitRunStep(
  run: Run,
  step: Omit<StepCommit, 'accountId' | 'epoch' | 'seenAt'>,
): Promise<void> {
  const { accountId, epoch } = run.progress;
  const seenAt = toInstantText(run.serverNow());
  const { progress } = await commitStep({ ...step, accountId, epoch, seenAt });
  run.progress = progress;
}

/** Writes what a run learnt besides rows. */
export async function noteRun(run: Run, change: (progress: Progress) => Progress): Promise<void> {
  const { accountId, epoch } = run.progress;
  run.progress = await noteProgress(accountId, epoch, change);
}
