import * as z from 'zod/mini';

const LONGEST_TEXT = 1000;

/**
 * Text that may be missing: "" for `null`, nothing, an object or an array; numbers and booleans as written.
 * impact.com says nearly everything in strings (contract §4), and both directions are taken.
 */
export const wireText = z.pipe(z.optional(z.unknown()), z.transform(toText));

/** A name: text without the blanks around it (contract §4 "trailing blanks"). */
export const wireName = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => toText(value).trim()),
);

/** `true`, "true" or "TRUE"; anything else is no. */
export const wireFlag = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => toText(value).toLowerCase() === 'true'),
);

/** A field that its reader judges by itself, because a row stands or falls with it. */
export const wireRaw = z.optional(z.unknown());

function toText(value: unknown): string {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
