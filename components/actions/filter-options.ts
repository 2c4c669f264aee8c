import type { ProgramId } from '@/lib/domain/id';
import type { Option } from '../choices/find-options';

export interface NamedProgram {
  id: ProgramId;
  name: string;
}

/**
 * The programs to choose from. One that is chosen and joined no more is among them, since its actions are still
 * there; programs of one name are told apart by their ids.
 */
export function programOptions(
  programs: readonly NamedProgram[],
  chosen: readonly ProgramId[],
): Option<ProgramId>[] {
  const joined = new Set(programs.map(({ id }) => id));
  const left = chosen.filter((id) => !joined.has(id));
  const all = [...programs, ...left.map((id) => ({ id, name: '' }))];
  const isRepeated = findRepeated(all.map(({ name }) => name));
  return all.map(({ id, name }) => ({
    value: id,
    name: name || id,
    ...(isRepeated(name) ? { note: id } : {}),
  }));
}

/** The currencies seen so far, and those that are chosen. */
export function currencyOptions(seen: readonly string[], chosen: readonly string[]): Option[] {
  return [...new Set([...seen, ...chosen])].map((value) => ({ value, name: value }));
}

function findRepeated(names: readonly string[]): (name: string) => boolean {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (once.has(name) ? repeated : once).add(name);
  return (name) => name !== '' && repeated.has(name);
}
