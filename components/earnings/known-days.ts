import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import { formatRuns, toRuns } from '../format/days';

/** More separate runs than this are not read at a glance: the latest one is named. */
const MOST_RUNS = 2;

/** Says which of a period's `total` days the figures stand for. */
export function describeKnownDays(days: readonly Day[], total: number, today: Day): string {
  if (days.length === 0) return i18n.t('clicks.knownNone');
  if (days.length === total) return i18n.t('clicks.knownAll', total);
  const runs = toRuns(days);
  return runs.length <= MOST_RUNS
    ? i18n.t('clicks.knownSome', [days.length, total, formatRuns(runs, today)])
    : i18n.t('clicks.knownMany', [days.length, total, formatRuns(runs.slice(-1), today)]);
}
