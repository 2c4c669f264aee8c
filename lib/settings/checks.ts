import type { ValueCheck } from './section';

/**
 * Checks for the sections that the popup reads before its first paint: it must open at once, so its script does
 * not carry a library for three kinds of values.
 */
export const aBoolean: ValueCheck<boolean> = checkThat((value) => typeof value === 'boolean');

export function oneOf<Value extends string>(values: readonly Value[]): ValueCheck<Value> {
  return checkThat((value) => values.some((one) => one === value));
}

/** A whole number; both ends included. */
export function wholeBetween(least: number, most: number): ValueCheck<number> {
  return checkThat((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most);
}

function checkThat<Value>(isGood: (value: unknown) => boolean): ValueCheck<Value> {
  return {
    safeParse: (value) => (isGood(value) ? { success: true, data: value as Value } : { success: false }),
  };
}
