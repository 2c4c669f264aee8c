/** One of these words, else `other`; `null` stays what it is. */
export function asWord<Word extends string>(value: unknown, words: readonly Word[]): Word | 'other' | null {
  if (value === null || value === undefined) return null;
  return words.find((word) => word === value) ?? 'other';
}

/** A finite number, rounded. */
export function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;
}

/** Milliseconds since the epoch as an instant. */
export function asMoment(value: unknown): string | null {
  const ms = asCount(value);
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

export function asInstant(value: unknown): string | null {
  return asPattern(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/);
}

export function asDay(value: unknown): string | null {
  return asPattern(value, /^\d{4}-\d\d-\d\d$/);
}

export function asVersion(value: unknown): string | null {
  return asPattern(value, /^\d{1,5}(\.\d{1,5}){0,3}$/);
}

/** An offset, or a zone that this browser knows by name: how an account's days are cut is often the question. */
export function asZone(value: unknown): string | null {
  if (asPattern(value, /^[+-]\d\d:\d\d$/) !== null || value === 'UTC') return String(value);
  return Intl.supportedValuesOf('timeZone').find((zone) => zone === value) ?? 'other';
}

/** A text of nothing but digits and signs, in its one possible shape. */
function asPattern(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null;
}
