import { classicError } from '../wire/errors.ts';

/** The parameters of one request: names in any letter case unless the switch says exact. */
export interface Query {
  /** As the caller wrote it, without the question mark. */
  readonly raw: string;
  get(name: string): string | undefined;
  getAll(name: string): string[];
  names(): string[];
}

export function createQuery(raw: string, anyCase: boolean): Query {
  const fold = (name: string) => (anyCase ? name.toLowerCase() : name);
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(raw)) {
    values.set(fold(name), [...(values.get(fold(name)) ?? []), value]);
  }
  return {
    raw,
    get: (name) => values.get(fold(name))?.[0],
    getAll: (name) => values.get(fold(name)) ?? [],
    names: () => [...values.keys()],
  };
}

/** §5, §23.1: the same parameter twice is refused, except where it is documented to repeat. */
export function refuseDoubledNames(query: Query, repeatable: readonly string[]): void {
  const allowed = new Set(repeatable.map((name) => name.toLowerCase()));
  const doubled = query
    .names()
    .find((name) => query.getAll(name).length > 1 && !allowed.has(name.toLowerCase()));
  if (doubled) throw classicError(400, `Parameter ${doubled} may be given only once`);
}
