import { addDays, countDays, type Day, type DayRange, earliest } from './day';

/** What a window's dates are compared with: the event, impact.com's last update, or the locking date. */
export type WindowBasis = 'event' | 'update' | 'locking';

/** A span of UTC instants to ask `/Actions` for, both ends included. */
export interface ActionWindow {
  by: WindowBasis;
  fromMs: number;
  toMs: number;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/**
 * impact.com refuses windows over 45 days (contract §9). 44 × 24 h in UTC stays under it however the
 * account's zone shifts: 45 local days in autumn are 1,081 hours.
 */
export const MAX_WINDOW_MS = 44 * DAY_MS;

/** Local midnight lies at most 14 h before and 12 h after the same date's UTC midnight. */
const EAST_MS = 14 * HOUR_MS;
const WEST_MS = 12 * HOUR_MS;

/** Days that fit one event window with the padding on both sides. */
export const MAX_WHOLE_DAYS = 42;

/**
 * The event window that holds these days whole in whichever zone impact.com writes them; days at its
 * edges come in part and are only merged. `nowMs` bounds it: asking for the future can give nothing.
 */
export function eventWindow(days: DayRange, nowMs: number): ActionWindow {
  const fromMs = utcMidnight(days.from) - EAST_MS;
  const toMs = Math.min(utcMidnight(addDays(days.to, 1)) + WEST_MS, nowMs);
  return { by: 'event', fromMs, toMs };
}

/** Cuts a range of days, newest first, into pieces that each fit one event window. */
export function splitDays(days: DayRange): DayRange[] {
  const pieces: DayRange[] = [];
  for (let to = days.to; to >= days.from; ) {
    const oldest = addDays(to, 1 - MAX_WHOLE_DAYS);
    const from = oldest < days.from ? days.from : oldest;
    pieces.push({ from, to });
    to = addDays(from, -1);
  }
  return pieces;
}

/** Covers scattered days with as few pieces as fit one event window each, newest first. */
export function coverDays(days: readonly Day[]): DayRange[] {
  const pieces: DayRange[] = [];
  for (const day of [...days].sort().reverse()) {
    const last = pieces.at(-1);
    if (last && countDays({ from: day, to: last.to }) <= MAX_WHOLE_DAYS) last.from = earliest(last.from, day);
    else pieces.push({ from: day, to: day });
  }
  return pieces;
}

/** Cuts a span of instants, oldest first, into windows of at most 44 days. */
export function splitInstants(by: WindowBasis, fromMs: number, toMs: number): ActionWindow[] {
  const windows: ActionWindow[] = [];
  for (let start = fromMs; start < toMs; start += MAX_WINDOW_MS) {
    windows.push({ by, fromMs: start, toMs: Math.min(start + MAX_WINDOW_MS, toMs) });
  }
  return windows;
}

/** Both halves of a window that holds too many rows; they share no second. */
export function halveWindow({ by, fromMs, toMs }: ActionWindow): [ActionWindow, ActionWindow] {
  const middle = fromMs + Math.floor((toMs - fromMs) / 2000) * 1000;
  return [
    { by, fromMs, toMs: middle },
    { by, fromMs: middle + 1000, toMs },
  ];
}

function utcMidnight(day: Day): number {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
}
