import { i18n } from '#i18n';
import { type Day, type InstantText, toMilliseconds } from '@/lib/domain/day';
import type { RunStep, SyncRun } from '@/lib/domain/sync-run';
import { failureCopy } from '../failure-copy';
import { formatDayRange } from '../format/days';
import { formatDuration, formatMoment } from '../format/moments';
import { formatCount } from '../format/money';

type ActionStep = RunStep & { kind: 'actions' };

/** What a run's windows brought together. */
export function sumSteps({ steps }: SyncRun): { rows: number; changedDays: number } {
  const windows = steps.filter((step): step is ActionStep => step.kind === 'actions');
  return {
    rows: windows.reduce((sum, { rows }) => sum + rows, 0),
    changedDays: windows.reduce((sum, { changedDays }) => sum + changedDays, 0),
  };
}

/** A run whose worker was killed never ended; its last step says how far it came. */
export function resultWords({ endedAt, failure }: SyncRun, going: boolean): string {
  if (failure) return failureCopy(failure).title;
  if (endedAt !== null) return i18n.t('diagnostics.runComplete');
  return going ? i18n.t('diagnostics.runGoing') : i18n.t('diagnostics.runCut');
}

export function tookWords({ startedAt, endedAt }: SyncRun): string {
  return endedAt === null ? i18n.t('clicks.none') : formatDuration(between(startedAt, endedAt));
}

function between(from: InstantText, to: InstantText): number {
  return Math.max(0, toMilliseconds(to) - toMilliseconds(from));
}

/** A run's steps in words; the same one several times in a row is one line. */
export function stepLines({ steps }: SyncRun, today: Day): string[] {
  const lines: { words: string; times: number }[] = [];
  for (const words of steps.map((step) => stepWords(step, today))) {
    const last = lines.at(-1);
    if (last?.words === words) last.times += 1;
    else lines.push({ words, times: 1 });
  }
  return lines.map(({ words, times }) =>
    times === 1 ? words : i18n.t('diagnostics.stepTimes', [words, formatCount(times)]),
  );
}

/** One step: what was read, and what came of it. */
function stepWords(step: RunStep, today: Day): string {
  switch (step.kind) {
    case 'company':
      return i18n.t('diagnostics.stepCompany');
    case 'programs':
      return i18n.t('diagnostics.stepPrograms');
    case 'clicks':
      return i18n.t('diagnostics.stepClicks');
    case 'actions':
      return i18n.t('diagnostics.stepLine', [whatWords(step, today), countWords(step)]);
  }
}

function whatWords({ purpose, days, from, to }: ActionStep, today: Day): string {
  const span = days
    ? formatDayRange(days, today)
    : i18n.t('diagnostics.span', [formatMoment(from), formatMoment(to)]);
  const name = PURPOSES.get(purpose)?.() ?? i18n.t('diagnostics.stepOther');
  return `${name}, ${span}`;
}

/** By name, because a run kept from before an update may know purposes that we do not. */
const PURPOSES = new Map<string, () => string>([
  ['first', () => i18n.t('diagnostics.stepFirst')],
  ['history', () => i18n.t('diagnostics.stepHistory')],
  ['updates', () => i18n.t('diagnostics.stepUpdates')],
  ['locking', () => i18n.t('diagnostics.stepLocking')],
  ['reconcile', () => i18n.t('diagnostics.stepReconcile')],
]);

function countWords({ rows, changedDays, approvals, setAside }: ActionStep): string {
  return [
    i18n.t('diagnostics.countRows', rows, [formatCount(rows)]),
    i18n.t('diagnostics.countDays', changedDays, [formatCount(changedDays)]),
    ...(approvals > 0 ? [i18n.t('diagnostics.countApprovals', approvals, [formatCount(approvals)])] : []),
    ...(setAside > 0 ? [i18n.t('diagnostics.countSetAside', setAside, [formatCount(setAside)])] : []),
  ].join(', ');
}
