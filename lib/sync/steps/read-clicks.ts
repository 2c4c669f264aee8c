import { readBudget } from '@/lib/db/budgets';
import { readPrograms } from '@/lib/db/programs';
import { countLeft, type Spending } from '@/lib/domain/budget';
import { type ClickTask, planClicks } from '@/lib/domain/click-plan';
import type { ClickSource } from '@/lib/domain/click-source';
import { dayAt, toMilliseconds } from '@/lib/domain/day';
import type { Run } from '../run';
import { collect } from './clicks/collect';
import { readSource } from './clicks/read-source';
import { replay, submit } from './clicks/submit';

/** Exports are ready within seconds; what takes longer waits for the next alarm. */
const ASK_AGAIN_AFTER_MS = [2_000, 3_000, 5_000];
/** A day's exports and the stages of each; more is a circle. */
const MOST_ROUNDS = 60;

/** Brings every click export one stage on; each stage is recorded before the next, so a killed worker goes on. */
export async function readClicks(run: Run): Promise<void> {
  await readSource(run);
  let idle = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = run.progress;
    for (const task of await plan(run, round > 0)) await perform(run, task);
    // Whatever was recorded may let something else begin; a round that recorded nothing waits for a file.
    if (run.progress !== before) continue;
    const waitMs = ASK_AGAIN_AFTER_MS[idle];
    if (waitMs === undefined || !run.progress.clickJobs.some(({ status }) => status === 'submitted')) return;
    idle += 1;
    await run.pause(waitMs);
  }
}

async function plan(run: Run, again: boolean): Promise<ClickTask[]> {
  const { progress, account } = run;
  const source: ClickSource = progress.clickSource ?? { kind: 'export', reason: 'list-unreadable' };
  const nowMs = run.serverNow();
  const tasks = planClicks({
    source,
    jobs: progress.clickJobs,
    known: progress.clicksKnown,
    walk: progress.clickWalk,
    historyFrom: progress.historyFrom,
    programs: (await readPrograms(account.id)).length,
    today: dayAt(nowMs, account.timeZone),
    nowMs,
    timeZone: account.timeZone,
    left: await whatIsLeft(run),
  });
  // What is late was asked about in the first round.
  return again ? tasks.filter((task) => task.kind !== 'collect' || task.job.status !== 'late') : tasks;
}

/** What may still be sent, by our own share and by the waits impact.com asked for. */
async function whatIsLeft({ account, progress, clock }: Run) {
  const budget = await readBudget(account.id);
  const nowMs = clock.now();
  const left = (spending: Spending) => countLeft(budget, spending, nowMs);
  const unlessWaiting = (spending: 'click-export' | 'report-export') => {
    const wait = progress.waits[spending];
    return wait && toMilliseconds(wait) > nowMs ? 0 : left(spending);
  };
  return {
    request: left('request'),
    'click-export': unlessWaiting('click-export'),
    'report-export': unlessWaiting('report-export'),
  };
}

async function perform(run: Run, task: ClickTask): Promise<void> {
  switch (task.kind) {
    case 'submit':
      return submit(run, task.request, task.tries);
    case 'replay':
      return replay(run, task.job);
    case 'collect':
      return collect(run, task.job);
  }
}
