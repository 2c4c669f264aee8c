import { i18n } from '#i18n';
import { assertNever } from '@/lib/domain/assert-never';
import { type Day, toInstantText } from '@/lib/domain/day';
import type { SyncStep } from '@/lib/domain/sync-plan';
import { formatDayRange } from '../format/days';
import { formatMoment } from '../format/moments';

/** One step of a plan in words: what is read, over which days, and what for. */
export function planWords(step: SyncStep, today: Day): string {
  switch (step.kind) {
    case 'programs':
      return i18n.t('diagnostics.planPrograms');
    case 'clicks':
      return i18n.t('diagnostics.planClicks');
    case 'actions':
      return readingWords(step, today);
    default:
      return assertNever(step);
  }
}

function readingWords({ purpose, window }: SyncStep & { kind: 'actions' }, today: Day): string {
  const moments: [string, string] = [
    formatMoment(toInstantText(window.fromMs)),
    formatMoment(toInstantText(window.toMs)),
  ];
  switch (purpose.kind) {
    case 'first':
      return i18n.t('diagnostics.planFirst', [formatDayRange(purpose.days, today)]);
    case 'history':
      return i18n.t('diagnostics.planHistory', [formatDayRange(purpose.days, today)]);
    case 'reconcile':
      return i18n.t('diagnostics.planReconcile', [formatDayRange(purpose.days, today)]);
    case 'updates':
      return i18n.t('diagnostics.planUpdates', moments);
    case 'locking':
      return i18n.t('diagnostics.planLocking', moments);
    default:
      return assertNever(purpose);
  }
}
