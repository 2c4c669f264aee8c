import { assertNever } from '@/lib/domain/assert-never';
import { type ClickJob, dayOf } from '@/lib/domain/click-job';
import { toInstantText, toMilliseconds } from '@/lib/domain/day';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { HOUR_MS } from '@/lib/domain/window';
import type { JobState } from '@/lib/impact/client';
import { NotFoundError, ScopeMissingError, UnreadableAnswerError } from '@/lib/impact/http/api-error';
import { UnknownColumnsError } from '@/lib/impact/reports/unknown-columns-error';
import { noteRun, type Run } from '../../run';
import { importDay } from './import-day';
import { importList, importProgram, importTotal } from './import-walk';
import { noteBroken, noteTrouble, withJob } from './note-job';
import { replay } from './submit';

/** After this long a job no longer calls for runs of its own. */
const PATIENCE_MS = 3 * MINUTE_MS;
/** impact.com tries an export five times in an hour and a quarter; after a day nothing will come. */
const HOPELESS_MS = 24 * HOUR_MS;
/** impact.com's clock and the job's dates are whole seconds. */
const SAME_MOMENT_MS = MINUTE_MS;
/** How long before its start an old job may have looked at the clicks. */
const OLD_FILE_MS = 10 * MINUTE_MS;

/** Asks after one job, and imports its file when it is there. */
export async function collect(run: Run, job: ClickJob): Promise<void> {
  try {
    await follow(run, job, await run.client.job(job.jobId));
  } catch (error) {
    if (error instanceof NotFoundError) return noteBroken(run, job, 'lost');
    // Without this scope no file will come: the job must not call for a run every minute.
    if (error instanceof ScopeMissingError) await noteRun(run, withJob(run, { ...job, status: 'late' }));
    throw error;
  }
}

async function follow(run: Run, job: ClickJob, state: JobState): Promise<void> {
  if (state.status === 'failed' || state.status === 'cancelled') return noteBroken(run, job, 'failed');
  if (state.status !== 'completed') return wait(run, job, state);
  const madeAtMs = fileTimeMs(state, job);
  // The same request gives an earlier export's file back, perhaps another tool's (contract §12).
  if (isStale(run, job, madeAtMs)) return replay(run, job);
  await importFile(run, { ...job, submittedAt: toInstantText(madeAtMs) });
}

async function wait(run: Run, job: ClickJob, { status }: JobState): Promise<void> {
  const ageMs = run.serverNow() - toMilliseconds(job.submittedAt);
  if (ageMs > HOPELESS_MS) return noteBroken(run, job, 'failed');
  const late = status === 'retrying' || ageMs > PATIENCE_MS;
  if (late && job.status !== 'late') await noteRun(run, withJob(run, { ...job, status: 'late' }));
}

function fileTimeMs({ startedAt, completedAt }: JobState, { submittedAt }: ClickJob): number {
  const askedMs = toMilliseconds(submittedAt);
  const old = completedAt !== null && toMilliseconds(completedAt) < askedMs - SAME_MOMENT_MS;
  return old ? toMilliseconds(startedAt ?? completedAt) - OLD_FILE_MS : askedMs;
}

/**
 * A walk's files must all be of the walk's own time: old ones agree with each other about days that were not
 * over then. A single day's old file is imported for what it is, and the plan has it made anew.
 */
function isStale({ progress }: Run, { request }: ClickJob, madeAtMs: number): boolean {
  const startedAt = progress.clickWalk?.startedAt;
  if (dayOf(request) !== null || !startedAt) return false;
  return madeAtMs < toMilliseconds(startedAt) - SAME_MOMENT_MS;
}

async function importFile(run: Run, job: ClickJob): Promise<void> {
  try {
    await importBy(run, job);
  } catch (error) {
    if (error instanceof UnknownColumnsError && 'reportId' in job.request) {
      return noteTrouble(run, job.request.reportId, 'columns-unknown');
    }
    if (!(error instanceof UnreadableAnswerError)) throw error;
    await noteBroken(run, job, 'failed');
  }
}

function importBy(run: Run, job: ClickJob): Promise<void> {
  const { request } = job;
  switch (request.kind) {
    case 'export':
    case 'report-day':
      return importDay(run, job, request);
    case 'walk-list':
      return importList(run, job, request.days);
    case 'walk-program':
      return importProgram(run, job, request.programId, request.days);
    case 'walk-total':
      return importTotal(run, job, request.days);
    default:
      return assertNever(request);
  }
}
