import { type Job, type JobProgress, type JobStatus, progressOf } from '../jobs/job.ts';
import type { Switches } from '../rules/switches.ts';
import type { World } from '../world/types.ts';
import { dateOrEmpty } from './action.ts';
import type { WireObject } from './values.ts';

const MESSAGES: Record<JobStatus, string> = {
  QUEUED: '',
  RUNNING: '',
  COMPLETED: 'Job processing completed successfully.',
  ERROR: 'Job processing raised an error and will be re-run.',
  FAILED: 'Job processing failed.',
};

/** §13: counts are strings, `Replayable` alone is a boolean, dates are "" until set. */
export function wireJob(world: World, job: Job, switches: Switches): WireObject {
  const progress = progressOf(job, world.clock.now());
  return {
    Id: job.id,
    Type: job.type,
    ProgramId: '',
    CreatedBy: world.partner.accountSid,
    CreatedDate: world.dateText(job.createdAt),
    StartedDate: dateOrEmpty(world, progress.startedAt),
    AbandonedDate: '',
    CompletedDate: dateOrEmpty(world, progress.completedAt),
    CancelledDate: '',
    FailedDate: dateOrEmpty(world, progress.failedAt),
    LastProgressUpdateDate: progress.status === 'RUNNING' ? dateOrEmpty(world, progress.startedAt) : '',
    Status: progress.status,
    StatusMessage: MESSAGES[progress.status],
    ...counts(job, progress),
    Replayable: switches.jobsReplayable,
    ResultUri: `${jobUri(world, job)}/Download`,
  };
}

function counts(job: Job, progress: JobProgress): WireObject {
  const records = job.file.nested.length;
  if (progress.status === 'COMPLETED') {
    return { RecordsProcessed: String(records), PercentageComplete: '100' };
  }
  if (progress.status !== 'RUNNING') return { RecordsProcessed: '', PercentageComplete: '' };
  return { RecordsProcessed: String(Math.floor(records / 2)), PercentageComplete: '50' };
}

/** §12: the answer to an export's request. */
export function wireQueued(world: World, job: Job, switches: Switches): WireObject {
  const uri = jobUri(world, job);
  const replay = switches.queueReplayUri ? { ReplayUri: `${uri}/Replay` } : {};
  return { Status: 'QUEUED', QueuedUri: uri, ResultUri: `${uri}/Download`, ...replay };
}

function jobUri(world: World, job: Job): string {
  return `/Mediapartners/${world.partner.accountSid}/Jobs/${job.id}`;
}
