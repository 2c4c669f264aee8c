import * as z from 'zod/mini';

const LONGEST_TEXT = 1000;

/**
 * Text that may be missing: "" for `null`, nothing, an object or an array; numbers and booleans as written.
 * impact.com says nearly everything in strings (contract §4), and both directions are taken.
 */
export const wireText = z._default(
  z.catch(
    z.union([
      z.pipe(
        z.string(),
        z.transform((text: string) => (text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text)),
      ),
      z.pipe(z.union([z.number(), z.boolean()]), z.transform(String)),
    ]),
    '',
  ),
  '',
);

/** A name: text without the blanks around it (contract §4 "trailing blanks"). */
export const wireName = z.pipe(
  wireText,
  z.transform((text: string) => text.trim()),
);

/** `true`, "true" or "TRUE"; anything else is no. */
export const wireFlag = z.pipe(
  wireText,
  z.transform((text: string) => text.toLowerCase() === 'true'),
);

/** A field that its reader judges by itself, because a row stands or falls with it. */
export const wireRaw = z.optional(z.unknown());
