import * as z from 'zod/mini';
import type { InstantText } from '@/lib/domain/day';
import { UnreadableAnswerError } from './http/api-error';
import type { Transport } from './http/transport';
import { wireName } from './wire/fields';
import { parseWrittenTime } from './wire/iso-time';

export type JobStatus =
  | 'queued'
  | 'running'
  | 'completed'
  /** ERROR: impact.com runs it again every 15 minutes, up to five times (contract §13). */
  | 'retrying'
  | 'failed'
  | 'cancelled'
  | 'unknown';

export interface JobState {
  jobId: string;
  status: JobStatus;
  startedAt: InstantText | null;
  completedAt: InstantText | null;
}

const wireJob = z.object({
  Id: wireName,
  Status: wireName,
  StartedDate: wireName,
  CompletedDate: wireName,
});

const STATUSES: Record<string, JobStatus> = {
  QUEUED: 'queued',
  RUNNING: 'running',
  COMPLETED: 'completed',
  ERROR: 'retrying',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
};

export async function readJob(transport: Transport, jobId: string): Promise<JobState> {
  const url = transport.address.of(`Jobs/${encodeURIComponent(jobId)}`);
  return parseJob(await transport.json({ endpoint: 'jobs', url }));
}

/** Runs the job anew under the same id: the only way to fresh data for the same request (contract §12). */
export async function replayJob(transport: Transport, jobId: string): Promise<JobState> {
  const url = transport.address.of(`Jobs/${encodeURIComponent(jobId)}/Replay`);
  return parseJob(await transport.json({ endpoint: 'jobs', method: 'PUT', url }));
}

/** Throws `UnreadableAnswerError` when it is no job. */
export function parseJob(body: unknown): JobState {
  const { data } = z.safeParse(wireJob, body);
  if (!data || data.Id === '') throw new UnreadableAnswerError('jobs', 'unknown-shape');
  return {
    jobId: data.Id,
    status: toJobStatus(data.Status),
    startedAt: parseWrittenTime(data.StartedDate)?.at ?? null,
    completedAt: parseWrittenTime(data.CompletedDate)?.at ?? null,
  };
}

function toJobStatus(text: string): JobStatus {
  const word = text.toUpperCase();
  return Object.hasOwn(STATUSES, word) ? (STATUSES[word] ?? 'unknown') : 'unknown';
}
