import { storage } from 'wxt/utils/storage';
import { readItem } from './read-item';

/** What parses one value: a zod schema is one, and so are the few of `checks.ts`, which cost no library. */
export interface ValueCheck<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

/** How each value of a section is parsed. */
export type SectionShape<Values extends object> = { [Key in keyof Values]: ValueCheck<Values[Key]> };

/** A group of settings the user decides on together: kept in extension storage, never in the database. */
export interface Section<Values extends object> {
  readonly name: string;
  readonly defaults: Values;
  /** What is chosen; the default for every value that is missing or no good. */
  read(): Promise<Values>;
  /** Replaces some values. Only the background does this; a page sends `changeSettings`. */
  save(patch: Partial<Values>): Promise<void>;
  /** Forgets every choice. */
  reset(): Promise<void>;
  /** What of `patch` may be saved, or the name of the first value that may not. */
  parsePatch(patch: Record<string, unknown>): Partial<Values> | { refused: string };
  /** Calls `listener` after every change, whoever made it; the answer ends it. */
  watch(listener: (values: Values) => void): () => void;
}

/** A section by what it holds. Each value stands alone: one that is damaged or from another version costs only itself. */
export function defineSection<Values extends object>(
  name: string,
  shape: SectionShape<Values>,
  defaults: Values,
): Section<Values> {
  const item = storage.defineItem<Record<string, unknown>>(`local:settings.${name}`, { fallback: {} });
  const change = createQueue();
  const toValues = (stored: unknown): Values => ({ ...defaults, ...pickReadable(shape, stored) });
  return {
    name,
    defaults,
    read: async () => toValues(await readItem(item)),
    save: (patch) => change(async () => item.setValue({ ...toValues(await item.getValue()), ...patch })),
    reset: () => change(() => item.removeValue()),
    parsePatch: (patch) => parsePatch(shape, patch),
    watch: (listener) => item.watch((stored) => listener(toValues(stored))),
  };
}

function pickReadable<Values extends object>(shape: SectionShape<Values>, stored: unknown): Partial<Values> {
  if (typeof stored !== 'object' || stored === null) return {};
  const readable: Partial<Values> = {};
  for (const [key, value] of Object.entries(stored)) {
    const parsed = parseValue(shape, key, value);
    if (parsed) Object.assign(readable, parsed);
  }
  return readable;
}

function parsePatch<Values extends object>(
  shape: SectionShape<Values>,
  patch: Record<string, unknown>,
): Partial<Values> | { refused: string } {
  const accepted: Partial<Values> = {};
  for (const [key, value] of Object.entries(patch)) {
    const parsed = parseValue(shape, key, value);
    if (!parsed) return { refused: key };
    Object.assign(accepted, parsed);
  }
  return accepted;
}

function parseValue<Values extends object>(
  shape: SectionShape<Values>,
  key: string,
  value: unknown,
): Record<string, unknown> | undefined {
  if (!Object.hasOwn(shape, key)) return undefined;
  const parsed = shape[key as keyof Values].safeParse(value);
  return parsed.success ? { [key]: parsed.data } : undefined;
}

/** One change after another, so that two that read at once do not each write without the other's. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
