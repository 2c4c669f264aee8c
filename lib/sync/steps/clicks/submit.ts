import { assertNever } from '@/lib/domain/assert-never';
import { type ClickJob, type ClickRequest, dayOf } from '@/lib/domain/click-job';
import { dayAt, toInstantText } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { type Progress, withScope } from '@/lib/domain/progress';
import type { ImpactClient, JobTicket } from '@/lib/impact/client';
import { NotFoundError, RequestRefusedError, ScopeMissingError } from '@/lib/impact/http/api-error';
import { checkpoint } from '@/lib/platform/checkpoint';
import { noteRun, type Run, serverInstant } from '../../run';
import { noteBroken, noteTrouble, withJob } from './note-job';

/**
 * Asks for one export and records its job.
 *
 * A worker killed between the two asks again: the same request is the same job (contract §13), so nothing is
 * made twice, but it counts a second time. `GET /Jobs` could name the job that was made, yet a job does not
 * say what it was asked for; taking another tool's for ours would put wrong clicks into a day for good, and
 * one export too many only slows history down. The budget is counted before sending, so it holds all the same.
 */
export async function submit(run: Run, request: ClickRequest, tries: number): Promise<void> {
  const at = serverInstant(run);
  try {
    const { jobId } = await send(run.client, request);
    await checkpoint('click-export-submitted');
    const job: ClickJob = { request, jobId, status: 'submitted', submittedAt: at, tries };
    const endpoint: Endpoint = request.kind === 'export' ? 'click-export' : 'report-export';
    await noteRun(run, (progress) =>
      withScope(withJob(run, job)(withWalk(progress, request, run)), endpoint),
    );
  } catch (error) {
    await endure(run, request, tries, error);
  }
}

function send(client: ImpactClient, request: ClickRequest): Promise<JobTicket> {
  const { kind, format } = request;
  switch (kind) {
    case 'export':
      return client.submitClickExport(request.day, format);
    case 'report-day': {
      const days = { from: request.day, to: request.day };
      return client.submitReportExport({ reportId: request.reportId, days, programId: null, format });
    }
    case 'walk-list':
    case 'walk-total':
      return client.submitReportExport({ ...request, programId: null });
    case 'walk-program':
      return client.submitReportExport(request);
    default:
      return assertNever(kind);
  }
}

/** A list that is asked for begins a walk; the same list again is part of the walk that goes on. */
function withWalk(progress: Progress, request: ClickRequest, run: Run): Progress {
  const source = progress.clickSource;
  if (request.kind !== 'walk-list' || progress.clickWalk || source?.kind !== 'report' || !source.byDay) {
    return progress;
  }
  const { days, reportId: reportByProgram } = request;
  const startedAt = serverInstant(run);
  return {
    ...progress,
    clickWalk: { days, reportByProgram, reportByDay: source.byDay, startedAt, listed: null, read: [] },
  };
}

/** A request that is refused for what it asks will be refused again. */
async function endure(run: Run, request: ClickRequest, tries: number, error: unknown): Promise<void> {
  if ('reportId' in request && error instanceof ScopeMissingError) {
    return noteTrouble(run, request.reportId, 'scope-missing');
  }
  if (!(error instanceof RequestRefusedError || error instanceof NotFoundError)) throw error;
  if ('reportId' in request) return noteTrouble(run, request.reportId, 'refused');
  const job: ClickJob = { request, jobId: '', status: 'lost', submittedAt: serverInstant(run), tries };
  await noteBroken(run, job, 'lost');
}

/** Runs a job again under its own id: the only way to a fresher file for the same request. */
export async function replay(run: Run, job: ClickJob): Promise<void> {
  const at = toInstantText(run.serverNow());
  try {
    await run.client.replayJob(job.jobId);
    await noteRun(run, (progress) =>
      withScope(withJob(run, { ...job, status: 'submitted', submittedAt: at })(progress), 'jobs'),
    );
  } catch (error) {
    if (error instanceof NotFoundError) return noteBroken(run, job, 'lost');
    if (!(error instanceof ScopeMissingError)) throw error;
    // This job may not be run again. Today's clicks stay as they are; the day's end is asked for anew.
    if (job.status === 'imported' && dayOf(job.request) === dayAt(run.serverNow(), run.account.timeZone)) {
      return noteRun(run, withJob(run, { ...job, submittedAt: at }));
    }
    // Another format is another request, and so a job of its own.
    const request: ClickRequest = { ...job.request, format: job.request.format === 'CSV' ? 'JSON' : 'CSV' };
    await noteBroken(run, { ...job, request }, 'lost');
  }
}
