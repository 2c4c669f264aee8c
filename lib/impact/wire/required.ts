import { type Decimal, toDecimal } from '@/lib/domain/money';
import { parseWrittenTime, type WrittenTime } from './iso-time';
import { RowError } from './rows';

const LONGEST_ID = 200;
const LONGEST_DECIMAL = 40;

/** An id, opaque text. A number is taken when it is surely the one that was written. Throws `RowError`. */
export function readId(value: unknown, field: string): string {
  refuseMissing(value, field);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || value.length > LONGEST_ID) throw new RowError(field, 'unreadable');
  return value.trim();
}

/** An id that may be missing: `undefined` then. Throws `RowError` when it is there and unreadable. */
export function readOptionalId(value: unknown, field: string): string | undefined {
  return isMissing(value) ? undefined : readId(value, field);
}

/** An amount of money; a row without it cannot be counted truthfully. Throws `RowError`. */
export function readDecimal(value: unknown, field: string): Decimal {
  refuseMissing(value, field);
  return parseDecimal(value) ?? fail(field);
}

/** An amount that may be "not applicable" (`""`, contract §4): `undefined` then. Throws `RowError` when it is there and unreadable. */
export function readOptionalDecimal(value: unknown, field: string): Decimal | undefined {
  return isMissing(value) ? undefined : readDecimal(value, field);
}

/** Throws `RowError`. */
export function readTime(value: unknown, field: string): WrittenTime {
  refuseMissing(value, field);
  return (typeof value === 'string' ? parseWrittenTime(value.trim()) : undefined) ?? fail(field);
}

/** An ISO 4217 code, or whatever word of letters and signs stands for the currency. Throws `RowError`. */
export function readCurrency(value: unknown, field: string): string {
  refuseMissing(value, field);
  if (typeof value !== 'string' || !/^[\p{L}\p{Sc}.]{1,8}$/u.test(value.trim())) return fail(field);
  return value.trim().toUpperCase();
}

// Bare numbers are taken only as long as JavaScript writes them back plainly (no "1e+21").
function parseDecimal(value: unknown): Decimal | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length <= LONGEST_DECIMAL ? toDecimal(text) : undefined;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function refuseMissing(value: unknown, field: string): void {
  if (isMissing(value)) throw new RowError(field, 'missing');
}

function fail(field: string): never {
  throw new RowError(field, 'unreadable');
}
