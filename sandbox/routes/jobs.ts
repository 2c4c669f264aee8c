import { type Job, type JobProgress, progressOf } from '../jobs/job.ts';
import { parseDay } from '../rules/dates.ts';
import { PLAIN_LIST, REPORT_LIST } from '../rules/paging.ts';
import type { Answer } from '../wire/answer.ts';
import { csvLines } from '../wire/csv.ts';
import { accessError, notFound } from '../wire/errors.ts';
import { wireJob } from '../wire/job.ts';
import { type ApiRequest, type Endpoint, EVERYTHING_ELSE } from './endpoint.ts';
import { listAnswer } from './list.ts';

/** Where a finished file waits when Download redirects to it. */
export const STORAGE_HOST = 'signed-storage.test';

/** §13: exports and their files. */
export const JOB_ENDPOINTS: readonly Endpoint[] = [
  { method: 'GET', path: '/Jobs', scope: 'Retrieve jobs', group: EVERYTHING_ELSE, answer: listJobs },
  { method: 'GET', path: '/Jobs/:id', scope: 'Retrieve job', group: EVERYTHING_ELSE, answer: oneJob },
  {
    method: 'GET',
    path: '/Jobs/:id/Download',
    scope: 'Download export jobs',
    group: EVERYTHING_ELSE,
    answer: download,
  },
  { method: 'PUT', path: '/Jobs/:id/Replay', scope: 'Replay job', group: EVERYTHING_ELSE, answer: replay },
];

function listJobs(request: ApiRequest): Answer {
  const { account, world, query, switches } = request;
  const after = query.get('CreatedAfter');
  const before = query.get('CreatedBefore');
  const from = after === undefined ? '' : parseDay('CreatedAfter', after);
  const to = before === undefined ? '9999-12-31' : parseDay('CreatedBefore', before);
  const created = (job: Job) => world.dayOf(job.createdAt);
  const jobs = account.jobs.all().filter((job) => created(job) >= from && created(job) <= to);
  return listAnswer(request, 'Jobs', PLAIN_LIST, jobs, (job) => wireJob(world, job, switches));
}

function oneJob(request: ApiRequest): Answer {
  return jobAnswer(request, knownJob(request));
}

function replay(request: ApiRequest): Answer {
  const job = knownJob(request);
  if (!request.switches.jobsReplayable) throw accessError(403, request.switches.accessErrorShape);
  request.account.jobs.replay(job);
  return jobAnswer(request, job);
}

function download(request: ApiRequest): Answer {
  const job = knownJob(request);
  const progress = progressOf(job, request.world.clock.now());
  if (progress.status === 'COMPLETED') return finished(request, job);
  return unfinished(request, job, progress);
}

function unfinished(request: ApiRequest, job: Job, progress: JobProgress): Answer {
  if (progress.status !== 'FAILED') return jobAnswer(request, job, 202);
  const { failedJobDownload } = request.switches;
  if (failedJobDownload === 'refused-404') throw notFound();
  return jobAnswer(request, job, failedJobDownload === 'job-200' ? 200 : 202);
}

function finished(request: ApiRequest, job: Job): Answer {
  if (request.query.get('Mode')?.toLowerCase() === 'stream') return jobFile(request, job);
  const extension = job.format.toLowerCase();
  const signature = `X-Signature=TEST&X-Account=${request.world.partner.accountSid}`;
  return { kind: 'redirect', location: `https://${STORAGE_HOST}/jobs/${job.id}.${extension}?${signature}` };
}

/** CSV in one piece; JSON and XML files are paged like any list. */
export function jobFile(request: ApiRequest, job: Job): Answer {
  const { columns, flat, nested, key } = job.file;
  if (job.format !== 'CSV') {
    const answer = listAnswer(request, key, REPORT_LIST, nested, (row) => row);
    return answer.kind === 'list' ? { ...answer, file: job.format === 'XML' ? 'xml' : 'json' } : answer;
  }
  const { csvLineEnds, csvByteOrderMark } = request.switches;
  const style = { lineEnds: csvLineEnds, byteOrderMark: csvByteOrderMark };
  return { kind: 'file', chunks: csvLines(columns, flat, style) };
}

function knownJob({ account, params }: ApiRequest): Job {
  const job = account.jobs.find(params.id ?? '');
  if (!job) throw notFound();
  return job;
}

function jobAnswer({ world, switches }: ApiRequest, job: Job, status = 200): Answer {
  return { kind: 'object', name: 'Job', value: wireJob(world, job, switches), status };
}
