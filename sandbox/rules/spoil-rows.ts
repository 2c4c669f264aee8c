import type { WireObject, WireValue } from '../wire/values.ts';
import type { Failure } from './failures.ts';

/** A list answer without its eleven paging keys; `null` when the body is no list. */
export function withoutPaging(body: unknown): WireObject | null {
  const list = asList(body);
  return list && { [list.name]: list.rows };
}

/** A list answer with one field of its rows replaced; `null` when there is no row to spoil. */
export function withMutatedRows(body: unknown, failure: Failure): WireObject | null {
  const list = asList(body);
  if (!list || list.rows.length === 0) return null;
  const last = list.rows.length - 1;
  const chosen = (index: number) =>
    failure.rows === 'first' ? index === 0 : failure.rows === 'last' ? index === last : true;
  const rows = list.rows.map((row, index) => (chosen(index) ? mutated(row, failure) : row));
  return { ...list.body, [list.name]: rows };
}

function mutated(row: WireValue, { field, value }: Failure): WireValue {
  if (field === undefined || !isObject(row)) return value ?? null;
  const others = Object.entries(row).filter(([name]) => name !== field);
  if (value === undefined) return Object.fromEntries(others);
  return { ...row, [field]: value };
}

interface List {
  body: WireObject;
  name: string;
  rows: readonly WireValue[];
}

function asList(body: unknown): List | null {
  if (!isObject(body) || !('@page' in body)) return null;
  const [name, rows] = Object.entries(body).find(([, value]) => Array.isArray(value)) ?? [];
  return name !== undefined && Array.isArray(rows) ? { body, name, rows } : null;
}

function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
