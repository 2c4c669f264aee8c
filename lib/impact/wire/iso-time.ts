import { type Day, dayAsWritten, type InstantText } from '@/lib/domain/day';

/** A moment as impact.com writes it: with the account's offset, which follows daylight saving (contract §4). */
export interface WrittenTime {
  at: InstantText;
  /** The local date as written. */
  day: Day;
}

const WRITTEN_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):?(\d\d))$/;

/**
 * Reads `2026-11-18T10:42:38-08:00` (also `Z`, `+0000`, a fraction); `undefined` for anything else.
 * By hand, because a page holds 100,000 of them and `Temporal` takes ten times as long; the test compares both.
 */
export function parseWrittenTime(text: string): WrittenTime | undefined {
  const match = WRITTEN_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second, fraction, sign, offsetHours, offsetMinutes] = match;
  const localMs = toUtcMs(
    Number(year),
    Number(month),
    Number(date),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offsetMs = toOffsetMs(sign, Number(offsetHours ?? 0), Number(offsetMinutes ?? 0));
  if (localMs === undefined || offsetMs === undefined) return undefined;
  const ms = localMs - offsetMs + Math.round(Number(fraction ?? 0)) * 1000;
  return { at: toSecondsText(ms), day: dayAsWritten(text) };
}

/** Reads `2026-11-18`, alone or at the head of a time; `undefined` when there is no such day. */
export function parseWrittenDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, date] = match;
  const isReal = toUtcMs(Number(year), Number(month), Number(date), 0, 0, 0) !== undefined;
  return isReal ? dayAsWritten(text.trim()) : undefined;
}

function toUtcMs(
  year: number,
  month: number,
  date: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (year < 1970 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return undefined;
  if (date < 1 || date > daysIn(year, month)) return undefined;
  // A leap second is read as the second before it, as Temporal does.
  return Date.UTC(year, month - 1, date, hour, minute, Math.min(second, 59));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function toOffsetMs(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function toSecondsText(ms: number): InstantText {
  return `${new Date(ms).toISOString().slice(0, 19)}Z` as InstantText;
}
