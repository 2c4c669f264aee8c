import type { Columns } from './columns';

/** Whether two days' columns hold the same in the same form; what else stands beside them is not looked at. */
export function isSameColumns(left: Columns | undefined, right: Columns | undefined): boolean {
  if (!left || !right) return left === right;
  const names = Object.keys(left) as (keyof Columns)[];
  return names.every((name) => isSame(left[name], right[name]));
}

function isSame(left: unknown, right: unknown): boolean {
  if (!isObject(left) || !isObject(right)) return Object.is(left, right);
  const keys = Object.keys(left);
  return (
    left.constructor.name === right.constructor.name &&
    keys.length === Object.keys(right).length &&
    keys.every((key) => isSame(left[key], right[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
