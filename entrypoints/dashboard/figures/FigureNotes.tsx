import { i18n } from '#i18n';
import { formatDayRange } from '@/components/format/days';
import { formatCount } from '@/components/format/money';
import { countDays, earliest } from '@/lib/domain/day';
import type { Performance } from '@/lib/domain/performance-summary';

/** What the figures of a page do not hold, where that is so. */
export function FigureNotes({ performance }: { performance: Performance }) {
  const notes = toNotes(performance);
  if (notes.length === 0) return null;
  return (
    <ul class="figure-notes" data-testid="figure-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function toNotes({ range, compared, before, today, daysMissing, clickDays }: Performance): string[] {
  const days = countDays({ from: range.from, to: earliest(range.to, today) });
  const notes: string[] = [];
  if (daysMissing > 0) notes.push(i18n.t('overview.daysMissing', daysMissing, [formatCount(daysMissing)]));
  if (before && compared && range.from === today)
    notes.push(i18n.t('overview.todayRuns', [formatDayRange(compared, today)]));
  if (compared && !before) notes.push(i18n.t('overview.notCompared', [formatDayRange(compared, today)]));
  if (clickDays < days && clickDays > 0)
    notes.push(i18n.t('overview.clicksPartly', [formatCount(clickDays), formatCount(days)]));
  if (clickDays === 0 && days > 0) notes.push(i18n.t('overview.clicksUnknown'));
  return notes;
}
