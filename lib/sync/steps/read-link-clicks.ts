import { readBudget } from '@/lib/db/budgets';
import { SupersededError } from '@/lib/db/database-error';
import { putLabelClicks, readLabelClicks } from '@/lib/db/links/label-clicks';
import { readLinks } from '@/lib/db/links/links';
import { countLeft } from '@/lib/domain/budget';
import { isComplete } from '@/lib/domain/click-job';
import { isKnown } from '@/lib/domain/click-known';
import { type Day, dayAt, earliest, type InstantText, toMilliseconds } from '@/lib/domain/day';
import { type LabelClickJob, type LabelClickTask, planLabelClicks } from '@/lib/domain/label-click-plan';
import { createLinkFinder, type LinkFinder } from '@/lib/domain/link-join';
import { hasLabels } from '@/lib/domain/link-labels';
import { NotFoundError, RequestRefusedError, ScopeMissingError } from '@/lib/impact/http/api-error';
import { logBug } from '@/lib/platform/log';
import { describeFailure } from '../describe-failure';
import { type Run, serverInstant } from '../run';

/** Exports are ready within seconds; what takes longer is collected by the next run. */
const ASK_AGAIN_AFTER_MS = [0, 2_000, 4_000];

interface Wanted {
  finder: LinkFinder;
  /** The day the oldest link with labels was made. */
  from: Day;
}

/**
 * Reads the clicks that carried labels of our links, day by day. An extra: whatever is wrong with it, the run
 * goes on, and the next one tries again. Costs nothing for an account without labelled links.
 */
export async function readLinkClicks(run: Run): Promise<void> {
  try {
    const wanted = await findWanted(run);
    if (wanted) await readDays(run, wanted);
  } catch (error) {
    pass(error);
  }
}

/** The same from a file that was read for the click totals anyway. */
export async function noteLinkClicks(
  run: Run,
  { jobId, day, madeAt }: { jobId: string; day: Day; madeAt: InstantText },
): Promise<void> {
  try {
    const wanted = await findWanted(run);
    if (wanted && wanted.from <= day)
      await importDay(run, wanted, day, { jobId, status: 'awaited', askedAt: madeAt });
  } catch (error) {
    pass(error);
  }
}

/** The end of the whole run is for the run to tell. */
function pass(error: unknown): void {
  if (error instanceof SupersededError) throw error;
  if (!describeFailure(error)) logBug('clicks of links', error);
}

async function findWanted({ account }: Run): Promise<Wanted | undefined> {
  const links = (await readLinks(account.id)).filter(({ labels }) => hasLabels(labels));
  const days = links.map(({ madeAt }) => dayAt(toMilliseconds(madeAt), account.timeZone));
  const [first, ...others] = days;
  return first && { finder: createLinkFinder(links), from: others.reduce(earliest, first) };
}

async function readDays(run: Run, wanted: Wanted): Promise<void> {
  for (const pauseMs of ASK_AGAIN_AFTER_MS) {
    await run.pause(pauseMs);
    const tasks = await plan(run, wanted);
    for (const task of tasks) await perform(run, wanted, task);
    if (!tasks.some(({ kind }) => kind !== 'collect' || pauseMs === 0)) return;
  }
}

async function plan(run: Run, { from }: Wanted): Promise<LabelClickTask[]> {
  const { account, progress, clock } = run;
  const today = dayAt(run.serverNow(), account.timeZone);
  const days = { from, to: today };
  const ofTotals = progress.clickSource?.kind !== 'report';
  return planLabelClicks({
    days,
    states: await readLabelClicks(account.id, days),
    awaitedElsewhere: (day) => ofTotals && !isKnown(progress.clicksKnown, day),
    nowMs: run.serverNow(),
    timeZone: account.timeZone,
    left: countLeft(await readBudget(account.id), 'click-export', clock.now()),
  });
}

async function perform(run: Run, wanted: Wanted, task: LabelClickTask): Promise<void> {
  const { day } = task;
  try {
    switch (task.kind) {
      case 'submit':
        return await noteJob(run, day, (await run.client.submitClickExport(day)).jobId);
      case 'replay':
        await run.client.replayJob(task.job.jobId);
        return await noteJob(run, day, task.job.jobId);
      case 'collect':
        return await importDay(run, wanted, day, task.job);
    }
  } catch (error) {
    if (!isOfThisJob(error)) throw error;
    await noteBroken(run, day);
  }
}

/** Anything else would meet the next job, too. */
function isOfThisJob(error: unknown): boolean {
  return [NotFoundError, RequestRefusedError, ScopeMissingError].some((kind) => error instanceof kind);
}

function noteJob(run: Run, day: Day, jobId: string): Promise<void> {
  const job: LabelClickJob = { jobId, status: 'awaited', askedAt: serverInstant(run) };
  return putLabelClicks(run.account.id, day, { job });
}

function noteBroken(run: Run, day: Day): Promise<void> {
  const job: LabelClickJob = { jobId: '', status: 'broken', askedAt: serverInstant(run) };
  return putLabelClicks(run.account.id, day, { job });
}

async function importDay(run: Run, { finder }: Wanted, day: Day, job: LabelClickJob): Promise<void> {
  const state = await run.client.job(job.jobId);
  if (state.status === 'failed' || state.status === 'cancelled') return noteBroken(run, day);
  if (state.status !== 'completed') return;
  const isWanted = (...labels: Parameters<LinkFinder['find']>) => finder.find(...labels).length > 0;
  const rows = await run.client.downloadLabelClicks(job.jobId, day, isWanted);
  if (rows === 'not-ready') return;
  const madeAt = fileTime(state.startedAt, job.askedAt);
  await putLabelClicks(run.account.id, day, {
    rows,
    complete: isComplete(day, madeAt, run.account.timeZone),
    readAt: serverInstant(run),
    job: { ...job, status: 'read', askedAt: madeAt },
  });
}

/** An earlier file may be given back for the same request (contract §12): it knows no more than its own time. */
function fileTime(startedAt: InstantText | null, askedAt: InstantText): InstantText {
  return startedAt !== null && startedAt < askedAt ? startedAt : askedAt;
}
