import { type ClickJob, type ClickRequest, isComplete } from '@/lib/domain/click-job';
import { addKnown } from '@/lib/domain/click-known';
import type { ProgramClicks } from '@/lib/domain/click-walk';
import { withScope } from '@/lib/domain/progress';
import type { ImpactClient } from '@/lib/impact/client';
import { checkpoint } from '@/lib/platform/checkpoint';
import { commitRunStep, type Run, recordStep, serverInstant } from '../../run';
import { noteLinkClicks } from '../read-link-clicks';
import { withJob } from './note-job';

type DayRequest = Extract<ClickRequest, { kind: 'export' | 'report-day' }>;

/** One day of all programs, by either way. */
export async function importDay(run: Run, job: ClickJob, request: DayRequest): Promise<void> {
  const programs = await download(run.client, job.jobId, request);
  if (programs === 'not-ready') return;
  await checkpoint('clicks-downloaded');
  const { day } = request;
  const complete = isComplete(day, job.submittedAt, run.account.timeZone);
  await commitRunStep(run, {
    clicks: [{ day, programs, whole: true, complete, readAt: serverInstant(run) }],
    advance: (progress) => {
      const clicksKnown = complete ? addKnown(progress.clicksKnown, [day]) : progress.clicksKnown;
      const imported = withJob(run, { ...job, status: 'imported', tries: 0 });
      return withScope(imported({ ...progress, clicksKnown }), 'jobs');
    },
  });
  await checkpoint('clicks-committed');
  if (request.kind === 'export') {
    await noteLinkClicks(run, { jobId: job.jobId, day, madeAt: job.submittedAt });
  }
  await recordStep(run, { kind: 'clicks', at: serverInstant(run) });
}

async function download(
  client: ImpactClient,
  jobId: string,
  request: DayRequest,
): Promise<ProgramClicks[] | 'not-ready'> {
  const counts =
    request.kind === 'export'
      ? await client.downloadClicks(jobId, request.day)
      : await client.downloadProgramClicks(jobId);
  if (counts === 'not-ready') return counts;
  return counts
    .filter((count) => count.clicks > 0 && (!('day' in count) || count.day === request.day))
    .map(({ programId, clicks }) => ({ programId, clicks }));
}
