import { type Day, dayAsWritten, type InstantText } from '@/lib/domain/day';

/** A moment as impact.com writes it: with the account's offset, which follows daylight saving (contract §4). */
export interface WrittenTime {
  at: InstantText;
  /** The local date as written. */
  day: Day;
}

const TIME_SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Reads `2026-11-18T10:42:38-08:00` (also `Z`, `+0000`, a fraction); `undefined` for anything else.
 * By hand, because a page holds 100,000 of them and `Temporal` takes many times as long; the test compares both.
 */
export function parseWrittenTime(text: string): WrittenTime | undefined {
  if (!TIME_SHAPE.test(text)) return undefined;
  const localMs = readLocalMs(text);
  const offsetMs = text.endsWith('Z') ? 0 : readOffsetMs(text);
  if (localMs === undefined || offsetMs === undefined) return undefined;
  return { at: toSecondsText(localMs - offsetMs + readFractionMs(text)), day: dayAsWritten(text) };
}

/** Reads `2026-11-18`, alone or at the head of a time; `undefined` when there is no such day. */
export function parseWrittenDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const hasDay = /^\d{4}-\d\d-\d\d(?:$|[T ])/.test(trimmed) && isRealDay(trimmed);
  return hasDay ? dayAsWritten(trimmed) : undefined;
}

function readLocalMs(text: string): number | undefined {
  const hour = readTwoDigits(text, 11);
  const minute = readTwoDigits(text, 14);
  const second = readTwoDigits(text, 17);
  if (!isRealDay(text) || hour > 23 || minute > 59 || second > 60) return undefined;
  // A leap second is read as the second before it, as Temporal does.
  return Date.UTC(
    readYear(text),
    readTwoDigits(text, 5) - 1,
    readTwoDigits(text, 8),
    hour,
    minute,
    Math.min(second, 59),
  );
}

function isRealDay(text: string): boolean {
  const year = readYear(text);
  const month = readTwoDigits(text, 5);
  const date = readTwoDigits(text, 8);
  return year >= 1970 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `-08:00` or `-0800` at the end. */
function readOffsetMs(text: string): number | undefined {
  const isSplit = text.at(-3) === ':';
  const hours = readTwoDigits(text, text.length - (isSplit ? 5 : 4));
  const minutes = readTwoDigits(text, text.length - 2);
  if (hours > 23 || minutes > 59) return undefined;
  const sign = text.at(isSplit ? -6 : -5) === '-' ? -1 : 1;
  return sign * (hours * 60 + minutes) * 60_000;
}

/** Rounded to whole seconds. */
function readFractionMs(text: string): number {
  return text.charAt(19) === '.' ? Math.round(Number.parseFloat(text.slice(19))) * 1000 : 0;
}

function toSecondsText(ms: number): InstantText {
  return `${new Date(ms).toISOString().slice(0, 19)}Z` as InstantText;
}

function readYear(text: string): number {
  return readTwoDigits(text, 0) * 100 + readTwoDigits(text, 2);
}

const ZERO = 48;

function readTwoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
