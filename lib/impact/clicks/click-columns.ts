import { cellText, normalizeName } from './column-names';

/** Where a click's date and program stand in a record; -1 when the file has no such column. */
export interface ClickColumns {
  date: number;
  programId: number;
}

/**
 * Finds the columns by name, never by place: the real header is documented nowhere (contract §12), so case,
 * blanks and underscores do not count. `undefined` when no name is known: then it is no file of clicks.
 */
export function findClickColumns(header: readonly string[]): ClickColumns | undefined {
  const names = header.map(normalizeName);
  if (!names.some((name) => KNOWN_NAMES.has(name))) return undefined;
  return { date: findFirst(names, DATE_NAMES), programId: findFirst(names, PROGRAM_NAMES) };
}

/** The same for an object of a JSON file. */
export function readClickObject(click: object): { date: string; programId: string } {
  const entries = Object.entries(click);
  const values = entries.map(([, value]) => cellText(value));
  const names = entries.map(([name]) => normalizeName(name));
  return {
    date: values[findFirst(names, DATE_NAMES)] ?? '',
    programId: values[findFirst(names, PROGRAM_NAMES)] ?? '',
  };
}

const DATE_NAMES = ['eventdate', 'date', 'clickdate'];
const PROGRAM_NAMES = ['programid', 'campaignid'];
const KNOWN_NAMES = new Set([...DATE_NAMES, ...PROGRAM_NAMES, 'clickid', 'profileid', 'uniqueclick']);

function findFirst(names: readonly string[], wanted: readonly string[]): number {
  const found = wanted.find((name) => names.includes(name));
  return found === undefined ? -1 : names.indexOf(found);
}
