import { addDays, type Day, toMilliseconds } from './day';
import type { ClickJob } from './progress';
import { HOUR_MS } from './window';

/** The next thing to do for one day's clicks. */
export type ClickTask =
  /** Costs one of impact.com's ten exports a day. */
  | { kind: 'submit'; day: Day }
  /** The same export once more, for a fresher file; costs an ordinary request. */
  | { kind: 'replay'; job: ClickJob }
  /** Ask whether the file is there, and import it. */
  | { kind: 'collect'; job: ClickJob };

export interface ClickPlanInput {
  jobs: readonly ClickJob[];
  today: Day;
  nowMs: number;
  timeZone: string;
}

const REFRESH_MS = 3 * HOUR_MS;

/**
 * Yesterday once it is over and today so far: two submissions a day at most. An identical request would
 * only give the earlier file back, so a day that has gone on since is replayed (contract §12).
 */
export function planClicks(input: ClickPlanInput): ClickTask[] {
  const known = input.jobs.flatMap((job) => planJob(job, input));
  const wanted = [addDays(input.today, -1), input.today];
  const missing = wanted.filter((day) => !input.jobs.some((job) => job.day === day));
  return [...known, ...missing.map((day): ClickTask => ({ kind: 'submit', day }))];
}

function planJob(job: ClickJob, { today, nowMs, timeZone }: ClickPlanInput): ClickTask[] {
  if (job.status === 'submitted') return [{ kind: 'collect', job }];
  const over = job.day < today && !isComplete(job, timeZone);
  const aged = nowMs - toMilliseconds(job.submittedAt) >= REFRESH_MS;
  const unfinished = job.day === today || job.status === 'failed';
  return over || (aged && unfinished) ? [{ kind: 'replay', job }] : [];
}

/** Whether the job was made after its day had ended, so that its file holds the whole day. */
export function isComplete(job: Pick<ClickJob, 'day' | 'submittedAt'>, timeZone: string): boolean {
  const end = Temporal.PlainDate.from(addDays(job.day, 1)).toZonedDateTime(timeZone);
  return toMilliseconds(job.submittedAt) >= end.epochMilliseconds;
}

/** Jobs worth remembering: those still owed something, and the two days that are asked about. */
export function keepJobs(jobs: readonly ClickJob[], today: Day, timeZone: string): ClickJob[] {
  const recent = addDays(today, -1);
  return jobs.filter((job) => job.day >= recent || job.status === 'submitted' || !isComplete(job, timeZone));
}
