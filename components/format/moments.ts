import { i18n } from '#i18n';
import { type InstantText, toMilliseconds } from '@/lib/domain/day';
import { displayLocale } from './locale';

const MINUTE_MS = 60_000;

/** Steps of "how long ago": below `belowMs`, count in `unit`s of `unitMs`. */
const STEPS = [
  { belowMs: 60 * MINUTE_MS, unit: 'minute', unitMs: MINUTE_MS },
  { belowMs: 24 * 60 * MINUTE_MS, unit: 'hour', unitMs: 60 * MINUTE_MS },
  { belowMs: Number.POSITIVE_INFINITY, unit: 'day', unitMs: 24 * 60 * MINUTE_MS },
] as const;

/** "just now", "3 min. ago", "2 days ago". A clock that was set back makes no future of it. */
export function formatAgo(at: InstantText, nowMs: number, locale = displayLocale()): string {
  const agoMs = Math.max(0, nowMs - toMilliseconds(at));
  if (agoMs < MINUTE_MS) return i18n.t('time.justNow');
  const step = STEPS.find(({ belowMs }) => agoMs < belowMs) ?? STEPS[2];
  const count = Math.floor(agoMs / step.unitMs);
  return new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(-count, step.unit);
}

/** A moment on the user's own clock: "18 Nov, 10:42". */
export function formatMoment(at: InstantText, locale = displayLocale(), timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(toMilliseconds(at));
}

/** "10:42" on the clocks of a zone. */
export function formatHour(at: InstantText, timeZone: string, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(
    toMilliseconds(at),
  );
}

/** "14:30" when that is today on the user's own clock, else with its day: "19 Nov, 14:30". */
export function formatUntil(
  at: InstantText,
  nowMs: number,
  locale = displayLocale(),
  timeZone?: string,
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', ...zone });
  const ms = toMilliseconds(at);
  if (date.format(ms) !== date.format(nowMs)) return formatMoment(at, locale, timeZone);
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }).format(ms);
}

/** "3 sec", "1.5 min", "2 hr", "3 days": how long something took or takes. */
export function formatDuration(ms: number, locale = displayLocale()): string {
  const step = DURATIONS.find(({ belowMs }) => ms < belowMs) ?? DURATIONS[3];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(ms / step.unitMs);
}

const DURATIONS = [
  { belowMs: MINUTE_MS, unit: 'second', unitMs: 1_000 },
  { belowMs: 60 * MINUTE_MS, unit: 'minute', unitMs: MINUTE_MS },
  { belowMs: 48 * 60 * MINUTE_MS, unit: 'hour', unitMs: 60 * MINUTE_MS },
  { belowMs: Number.POSITIVE_INFINITY, unit: 'day', unitMs: 24 * 60 * MINUTE_MS },
] as const;

/** "18 November 2026" */
export function formatDate(at: InstantText, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(toMilliseconds(at));
}

/** A zone as people say it: "Pacific Time", "GMT-07:00"; its own name when the browser does not know it. */
export function formatZone(timeZone: string, locale = displayLocale()): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
    return format.formatToParts(0).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
