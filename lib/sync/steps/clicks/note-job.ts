import { type ClickJob, isGivenUp, subjectOf } from '@/lib/domain/click-job';
import { keepJobs } from '@/lib/domain/click-plan';
import { type ReportTrouble, withoutReport } from '@/lib/domain/click-source';
import { toInstantText } from '@/lib/domain/day';
import type { Progress } from '@/lib/domain/progress';
import { noteRun, type Run, serverInstant } from '../../run';

/** A change of what is remembered of click totals. */
export type Change = (progress: Progress) => Progress;

/** Puts a job in place of the one about the same thing, and forgets those nobody needs any more. */
export function withJob(run: Run, job: ClickJob): Change {
  return (progress) => {
    const others = progress.clickJobs.filter(({ request }) => subjectOf(request) !== subjectOf(job.request));
    return tidy(run, { ...progress, clickJobs: [...others, job] });
  };
}

/** Without the jobs that are done with. */
export function tidy(run: Run, progress: Progress): Progress {
  const { clicksKnown: known, clickWalk: walk } = progress;
  return { ...progress, clickJobs: keepJobs(progress.clickJobs, { known, walk, nowMs: run.serverNow() }) };
}

/** A job came to nothing: it rests, and after its last try its report is left for another way. */
export async function noteBroken(run: Run, job: ClickJob, status: 'failed' | 'lost'): Promise<void> {
  const broken: ClickJob = { ...job, status, submittedAt: serverInstant(run), tries: job.tries + 1 };
  await noteRun(run, withJob(run, broken));
  if (isGivenUp(broken) && 'reportId' in broken.request) {
    await noteTrouble(run, broken.request.reportId, 'job-failed');
  }
}

/** Goes on without a report; what it brought stays. */
export async function noteTrouble(run: Run, reportId: string, trouble: ReportTrouble): Promise<void> {
  const at = toInstantText(run.serverNow());
  await noteRun(run, (progress) => tidy(run, distrust(progress, { reportId, trouble, at })));
}

/** The same as a change, for a commit that also brings rows. */
export function distrust(progress: Progress, report: Progress['distrustedReports'][number]): Progress {
  const others = progress.distrustedReports.filter(({ reportId }) => reportId !== report.reportId);
  return {
    ...progress,
    distrustedReports: [...others, report],
    clickSource: progress.clickSource && withoutReport(progress.clickSource, report.reportId, report.trouble),
    clickWalk: null,
  };
}
