import { type ClickTask, isComplete, keepJobs, planClicks } from '@/lib/domain/click-plan';
import { type Day, dayAt, toInstantText, toMilliseconds } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { type ClickJob, type Progress, withScope } from '@/lib/domain/progress';
import type { JobState } from '@/lib/impact/client';
import { checkpoint } from '@/lib/platform/checkpoint';
import { commitRunStep, noteRun, type Run, recordStep, serverInstant } from '../run';

/** Exports of a few thousand clicks are ready within seconds; what takes longer waits for the next alarm. */
const ASK_AGAIN_AFTER_MS = [2_000, 3_000, 5_000];
/** impact.com's clock and the job's dates are whole seconds. */
const SAME_MOMENT_MS = 60_000;

/** Brings each day's click export one stage on; every stage is recorded, so a killed worker goes on. */
export async function readClicks(run: Run): Promise<void> {
  for (const task of plan(run)) await perform(run, task);
  for (const waitMs of ASK_AGAIN_AFTER_MS) {
    const awaited = plan(run).filter((task) => task.kind === 'collect');
    if (awaited.length === 0) return;
    await run.pause(waitMs);
    for (const task of awaited) await perform(run, task);
  }
}

function plan(run: Run): ClickTask[] {
  const nowMs = run.serverNow();
  const { timeZone } = run.account;
  return planClicks({ jobs: run.progress.clickJobs, today: dayAt(nowMs, timeZone), nowMs, timeZone });
}

async function perform(run: Run, task: ClickTask): Promise<void> {
  switch (task.kind) {
    case 'submit':
      return submit(run, task.day);
    case 'replay':
      return replay(run, task.job);
    case 'collect':
      return collect(run, task.job);
  }
}

async function submit(run: Run, day: Day): Promise<void> {
  const { jobId } = await run.client.submitClickExport(day);
  await checkpoint('click-export-submitted');
  await noteRun(
    run,
    withJob(run, 'click-export', {
      day,
      jobId,
      status: 'submitted',
      submittedAt: toInstantText(run.serverNow()),
    }),
  );
}

async function replay(run: Run, job: ClickJob): Promise<void> {
  await run.client.replayJob(job.jobId);
  await noteRun(
    run,
    withJob(run, 'jobs', { ...job, status: 'submitted', submittedAt: toInstantText(run.serverNow()) }),
  );
}

async function collect(run: Run, job: ClickJob): Promise<void> {
  const state = await run.client.job(job.jobId);
  if (state.status === 'failed' || state.status === 'cancelled') {
    return noteRun(run, withJob(run, 'jobs', { ...job, status: 'failed' }));
  }
  if (state.status !== 'completed') return;
  // The same request gives an earlier export's file back, perhaps another tool's: then it is run again.
  if (isOlder(state, job)) return replay(run, job);
  await importClicks(run, job);
}

function isOlder({ completedAt }: JobState, { submittedAt }: ClickJob): boolean {
  return completedAt !== null && toMilliseconds(completedAt) < toMilliseconds(submittedAt) - SAME_MOMENT_MS;
}

async function importClicks(run: Run, job: ClickJob): Promise<void> {
  const counts = await run.client.downloadClicks(job.jobId, job.day);
  if (counts === 'not-ready') return;
  await checkpoint('clicks-downloaded');
  const programs = counts
    .filter(({ day }) => day === job.day)
    .map(({ programId, clicks }) => ({ programId, clicks }));
  await commitRunStep(run, {
    clicks: {
      day: job.day,
      programs,
      complete: isComplete(job, run.account.timeZone),
      readAt: toInstantText(run.serverNow()),
    },
    advance: withJob(run, 'jobs', { ...job, status: 'imported' }),
  });
  await checkpoint('clicks-committed');
  await recordStep(run, { kind: 'clicks', at: serverInstant(run) });
}

function withJob(run: Run, answered: Endpoint, job: ClickJob): (progress: Progress) => Progress {
  const { timeZone } = run.account;
  const today = dayAt(run.serverNow(), timeZone);
  return (progress) => {
    const others = progress.clickJobs.filter(({ day }) => day !== job.day);
    const clickJobs = keepJobs([...others, job], today, timeZone);
    return withScope({ ...progress, clickJobs }, answered);
  };
}
