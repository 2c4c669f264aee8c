import type { Branded } from './id';

/** A calendar day of the account, `YYYY-MM-DD`: sorts as text. */
export type Day = Branded<string, 'Day'>;

/** A UTC instant as ISO text, `2026-11-18T18:42:38Z`. */
export type InstantText = Branded<string, 'InstantText'>;

/** Both ends included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** Reads `YYYY-MM-DD`; throws `RangeError` for a day that does not exist. */
export function toDay(text: string): Day {
  return Temporal.PlainDate.from(text).toString() as Day;
}

/** ISO text with any offset, or a number of milliseconds, to the UTC text we store. */
export function toInstantText(at: string | number): InstantText {
  const instant =
    typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : Temporal.Instant.from(at);
  return instant.round('second').toString() as InstantText;
}

export function toMilliseconds(at: InstantText): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

/**
 * The day an instant written by impact.com belongs to: its own local date, before any offset.
 * So our days are the days of impact.com's reports, whatever the account's zone does (contract §23.9).
 */
export function dayAsWritten(isoWithOffset: string): Day {
  return isoWithOffset.slice(0, 10) as Day;
}

export function dayAt(ms: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as Day;
}

/** The moment at which the zone's clocks show on `day` what they show at `ms`. */
export function sameHourOn(day: Day, ms: number, timeZone: string): InstantText {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainTime();
  const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
  return toInstantText(moment.epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

export function addYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }).toString() as Day;
}

/** How many days a range holds; 0 when it is empty. */
export function countDays({ from, to }: DayRange): number {
  return from > to ? 0 : Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days + 1;
}

export function listDays(range: DayRange): Day[] {
  const first = Temporal.PlainDate.from(range.from);
  return Array.from({ length: countDays(range) }, (_, index) => first.add({ days: index }).toString() as Day);
}

export const earliest = (left: Day, right: Day): Day => (left < right ? left : right);
export const latest = (left: Day, right: Day): Day => (left > right ? left : right);
