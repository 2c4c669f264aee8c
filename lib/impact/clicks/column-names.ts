/** Column names differ in case, blanks and underscores from file to file (contract §14, §23.11): none of it counts. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A value as text: numbers as written, everything that is no value as "". */
export function cellText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
