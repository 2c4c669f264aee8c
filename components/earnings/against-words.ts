import { i18n } from '#i18n';
import type { Comparison } from '@/lib/domain/comparison';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { formatDayRange, formatWeekday } from '../format/days';
import { formatHour } from '../format/moments';

type Compared = Extract<Comparison, { status: 'compared' }>;

/** What a period is held against, in words of its own. */
export function againstWords(
  { range, until }: Compared,
  period: Period,
  today: Day,
  timeZone: string,
): string {
  switch (period) {
    case 'today':
      return i18n.t('change.againstHour', [
        formatWeekday(range.from, today),
        until === null ? '' : formatHour(until, timeZone),
      ]);
    case 'yesterday':
      return i18n.t('change.againstDay');
    case 'last-7-days':
      return i18n.t('change.against7');
    case 'last-30-days':
      return i18n.t('change.against30');
    case 'this-month':
      return i18n.t('change.againstDays', [formatDayRange(range, today)]);
    case 'last-month':
      return i18n.t('change.againstMonth');
  }
}
