import { type ClickSource, chooseClickSource, stillDistrusted } from '@/lib/domain/click-source';
import { toInstantText, toMilliseconds } from '@/lib/domain/day';
import { DAY_MS } from '@/lib/domain/window';
import {
  NotFoundError,
  RequestRefusedError,
  ScopeMissingError,
  UnreadableAnswerError,
} from '@/lib/impact/http/api-error';
import { noteRun, type Run } from '../../run';
import { tidy } from './note-job';

/** Once a day: which reports this account has, and so where its click totals come from. */
export async function readSource(run: Run): Promise<void> {
  const { clickSourceReadAt, distrustedReports } = run.progress;
  const nowMs = run.serverNow();
  if (clickSourceReadAt !== null && nowMs - toMilliseconds(clickSourceReadAt) < DAY_MS) return;
  const distrusted = stillDistrusted(distrustedReports, nowMs);
  const clickSource = await choose(run, distrusted);
  await noteRun(run, (progress) =>
    tidy(run, {
      ...progress,
      clickSource,
      clickSourceReadAt: toInstantText(nowMs),
      distrustedReports: distrusted,
    }),
  );
}

/** Reports are a better way, not the only one: when they are refused or unreadable, the other way is taken. */
async function choose(run: Run, distrusted: Parameters<typeof chooseClickSource>[1]): Promise<ClickSource> {
  try {
    return chooseClickSource(await run.client.reports(), distrusted);
  } catch (error) {
    if (error instanceof ScopeMissingError) return { kind: 'export', reason: 'scope-missing' };
    const unusable =
      error instanceof UnreadableAnswerError ||
      error instanceof NotFoundError ||
      error instanceof RequestRefusedError;
    if (unusable) return run.progress.clickSource ?? { kind: 'export', reason: 'list-unreadable' };
    throw error;
  }
}
