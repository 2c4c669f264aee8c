import { i18n } from '#i18n';
import type { BucketSize } from '@/lib/domain/buckets';
import type { Day, DayRange } from '@/lib/domain/day';
import type { Comparison, PeriodChoice, Preset } from '@/lib/domain/performance-period';
import { formatDayRange, formatWeekday } from '../format/days';
import { displayLocale } from '../format/locale';

const PRESET_NAMES: Record<Preset, () => string> = {
  today: () => i18n.t('periods.today'),
  yesterday: () => i18n.t('periods.yesterday'),
  'last-7-days': () => i18n.t('periods.last7Days'),
  'last-30-days': () => i18n.t('periods.last30Days'),
  'last-90-days': () => i18n.t('periods.last90Days'),
  'this-month': () => i18n.t('periods.thisMonth'),
  'last-month': () => i18n.t('periods.lastMonth'),
  'this-year': () => i18n.t('periods.thisYear'),
  'last-12-months': () => i18n.t('periods.last12Months'),
  all: () => i18n.t('periods.all'),
};

export function presetName(preset: Preset): string {
  return PRESET_NAMES[preset]();
}

/** "Last 30 days", "2025", or the days themselves. */
export function periodName(choice: PeriodChoice, today: Day): string {
  switch (choice.kind) {
    case 'preset':
      return presetName(choice.preset);
    case 'year':
      return String(choice.year);
    case 'custom':
      return formatDayRange(choice.range, today);
  }
}

const COMPARISON_NAMES: Record<Comparison, () => string> = {
  previous: () => i18n.t('periods.comparePrevious'),
  year: () => i18n.t('periods.compareYear'),
  none: () => i18n.t('periods.compareNone'),
};

export function comparisonName(comparison: Comparison): string {
  return COMPARISON_NAMES[comparison]();
}

const SIZE_NAMES: Record<BucketSize, () => string> = {
  day: () => i18n.t('periods.byDay'),
  week: () => i18n.t('periods.byWeek'),
  month: () => i18n.t('periods.byMonth'),
};

export function sizeName(size: BucketSize): string {
  return SIZE_NAMES[size]();
}

/** A step under the axis: "23 Oct", of a month "Oct 2026" or, within one year, "Oct". */
export function stepLabel(
  step: DayRange,
  size: BucketSize,
  withYear: boolean,
  locale = displayLocale(),
): string {
  const year = withYear ? ({ year: '2-digit' } as const) : {};
  const parts =
    size === 'month' ? ({ month: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return cachedFormat(
    `${size} ${withYear} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { ...parts, ...year, timeZone: 'UTC' }),
  ).format(new Date(`${step.from}T00:00:00Z`));
}

/** A step by itself: "Wed, 11 Nov", "9 – 15 Nov", "1 – 30 Nov". */
export function stepTitle(step: DayRange, size: BucketSize, today: Day, locale = displayLocale()): string {
  if (size === 'day') return formatWeekday(step.from, today, locale);
  return formatDayRange(step, today, locale);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function cachedFormat(key: string, create: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const format = formats.get(key) ?? create();
  formats.set(key, format);
  return format;
}
