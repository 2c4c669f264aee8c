import { invalidField } from '../wire/errors.ts';
import type { Day, Millis } from '../world/types.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * §4: `yyyy-MM-ddTHH:mm:ssZ` or with an offset. A `+` that was not percent-encoded arrives as a blank and is
 * refused, as are milliseconds unless the caller may send them.
 */
export function parseInstant(field: string, text: string, milliseconds: 'refused' | 'accepted'): Millis {
  const match = INSTANT.exec(text);
  if (!match) throw invalidField(field, 'Not a valid date');
  if (match[1] && milliseconds === 'refused') throw invalidField(field, 'Not a valid date: milliseconds');
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(at)) throw invalidField(field, 'Not a valid date');
  return at;
}

/** §4: `yyyy-MM-dd`, a day that exists. */
export function parseDay(field: string, text: string): Day {
  if (!DAY.test(text) || !isRealDay(text)) throw invalidField(field, 'Not a valid date (yyyy-MM-dd)');
  return text;
}

function isRealDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function yearsBefore(at: Millis, years: number): Millis {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() - years);
}

/** Days from `from` to `to`, both included. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;
}
