import { readClickDrafts } from '@/lib/db/click-days';
import type { ClickJob } from '@/lib/domain/click-job';
import { addKnown, listUnknown } from '@/lib/domain/click-known';
import {
  type ClickWalk,
  type DayDraft,
  findWholeDays,
  isMostlyWrong,
  isOtherProgram,
  layProgram,
} from '@/lib/domain/click-walk';
import type { Day, DayRange } from '@/lib/domain/day';
import type { ProgramId } from '@/lib/domain/id';
import { type Progress, withScope } from '@/lib/domain/progress';
import { checkpoint } from '@/lib/platform/checkpoint';
import { commitRunStep, type Run, recordStep, serverInstant } from '../../run';
import { distrust, noteTrouble, withJob } from './note-job';

/** Which programs had clicks: the walk begins, and drafts an earlier one left behind are emptied. */
export async function importList(run: Run, job: ClickJob, days: DayRange): Promise<void> {
  const programs = await run.client.downloadProgramClicks(job.jobId);
  if (programs === 'not-ready') return;
  await checkpoint('clicks-downloaded');
  const listed = programs.filter(({ clicks }) => clicks > 0);
  const drafts = listUnknown(run.progress.clicksKnown, days).map((day) => ({ day, programs: [] }));
  await commitDrafts(run, job, drafts, (walk) => ({ ...walk, listed, read: [] }));
}

/** One program's days. */
export async function importProgram(
  run: Run,
  job: ClickJob,
  programId: ProgramId,
  days: DayRange,
): Promise<void> {
  const counts = await run.client.downloadDayClicks(job.jobId, days);
  if (counts === 'not-ready') return;
  await checkpoint('clicks-downloaded');
  const { clickWalk: walk } = run.progress;
  const listed = walk?.listed?.find((program) => program.programId === programId)?.clicks ?? 0;
  if (walk && isOtherProgram(listed, counts)) return noteTrouble(run, walk.reportByDay, 'sums-differ');
  const drafts = layProgram(await readDrafts(run, days), programId, counts);
  await commitDrafts(run, job, drafts, (before) => ({ ...before, read: [...before.read, programId] }));
}

/** The days of all programs together: those that agree are known, the others are read one by one. */
export async function importTotal(run: Run, job: ClickJob, days: DayRange): Promise<void> {
  const totals = await run.client.downloadDayClicks(job.jobId, days);
  if (totals === 'not-ready') return;
  await checkpoint('clicks-downloaded');
  const drafts = await readDrafts(run, days);
  const whole = findWholeDays(drafts, totals);
  await commitRunStep(run, {
    clicks: whole.map((draft) => toRecord(run, draft, true)),
    advance: (progress) => withScope(endWalk(run, job, progress, whole, drafts.length), 'jobs'),
  });
  await close(run);
}

function endWalk(run: Run, job: ClickJob, progress: Progress, whole: DayDraft[], all: number): Progress {
  const clicksKnown = addKnown(
    progress.clicksKnown,
    whole.map(({ day }) => day),
  );
  const after = withJob(run, { ...job, status: 'imported' })({ ...progress, clicksKnown, clickWalk: null });
  const reportId = progress.clickWalk?.reportByDay;
  if (!reportId || !isMostlyWrong(whole.length, all)) return after;
  return distrust(after, { reportId, trouble: 'sums-differ', at: serverInstant(run) });
}

async function readDrafts(run: Run, days: DayRange): Promise<DayDraft[]> {
  const records = await readClickDrafts(run.account.id, days);
  const stored = new Map<Day, DayDraft>(records.map((record) => [record.day, record]));
  const unknown = listUnknown(run.progress.clicksKnown, days);
  return unknown.map((day) => ({ day, programs: stored.get(day)?.programs ?? [] }));
}

async function commitDrafts(
  run: Run,
  job: ClickJob,
  drafts: readonly DayDraft[],
  go: (walk: ClickWalk) => ClickWalk,
): Promise<void> {
  await commitRunStep(run, {
    clicks: drafts.map((draft) => toRecord(run, draft, false)),
    advance: (progress) => {
      const clickWalk = progress.clickWalk && go(progress.clickWalk);
      const imported = withJob(run, { ...job, status: 'imported', tries: 0 });
      return withScope(imported({ ...progress, clickWalk }), 'jobs');
    },
  });
  await close(run);
}

async function close(run: Run): Promise<void> {
  await checkpoint('clicks-committed');
  await recordStep(run, { kind: 'clicks', at: serverInstant(run) });
}

function toRecord(run: Run, { day, programs }: DayDraft, whole: boolean) {
  return { day, programs, whole, complete: true, readAt: serverInstant(run) };
}
