import type { ClickJob } from './click-job';
import { countDays } from './day';
import type { ClickDiagnostics, ClickJobSummary } from './diagnostics';
import type { Progress } from './progress';

/** Where clicks come from and how far their exports are, newest day first. */
export function summarizeClicks(progress: Progress | undefined): ClickDiagnostics {
  const jobs = (progress?.clickJobs ?? []).map(toSummary);
  return {
    source: progress?.clickSource ?? null,
    jobs: jobs.sort((left, right) => (left.days.to < right.days.to ? 1 : -1)),
    daysKnown: (progress?.clicksKnown ?? []).reduce((sum, days) => sum + countDays(days), 0),
    walk: summarizeWalk(progress),
  };
}

function toSummary({ request, status, submittedAt, tries }: ClickJob): ClickJobSummary {
  const days = 'days' in request ? request.days : { from: request.day, to: request.day };
  return { kind: request.kind, days, status, submittedAt, tries };
}

function summarizeWalk(progress: Progress | undefined): ClickDiagnostics['walk'] {
  const walk = progress?.clickWalk ?? null;
  return walk && { days: walk.days, programsRead: walk.read.length, programs: walk.listed?.length ?? null };
}
