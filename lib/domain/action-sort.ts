/** What a list of actions is ordered by; equal ones, and all by `date`, the newest event first. */
export const SORT_KEYS = ['date', 'payout', 'sale', 'locking'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface ActionSort {
  by: SortKey;
  direction: 'down' | 'up';
}

export const NEWEST_FIRST: ActionSort = { by: 'date', direction: 'down' };

/** Where a row without a value belongs: at the end, whichever way the rest goes. */
export const MISSING = Number.NaN;

type Order = Uint32Array<ArrayBuffer>;

const DIGIT_BITS = 16;
const DIGITS = 4;
const BUCKETS = 1 << DIGIT_BITS;

/**
 * The order in which the rows of `keys` come: stable, `NaN` last. Sorted by digits of the floats' own bits: a
 * million take a tenth of a second, against one for comparing.
 */
export function sortKeys(keys: Float64Array, direction: ActionSort['direction']): Order {
  const bits = toSortableBits(keys, direction);
  let order = countUp(keys.length);
  let spare: Order = new Uint32Array(keys.length);
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const sorted = sortByDigit(bits, digit, order, spare);
    if (sorted === spare) [order, spare] = [spare, order];
  }
  return order;
}

/** Bits that sort as whole numbers do: all of a negative one turned over, else the sign alone. */
function toSortableBits(keys: Float64Array, direction: ActionSort['direction']): Uint16Array {
  const sign = direction === 'up' ? 1 : -1;
  // Adding 0 makes -0 the same as 0.
  const bits = new Uint32Array(keys.map((key) => key * sign + 0).buffer);
  for (let row = 0; row < keys.length; row += 1) {
    const low = row * 2;
    const high = low + 1;
    const isMissing = Number.isNaN(keys[row]);
    const flip = (bits[high] ?? 0) >>> 31 === 1 ? 0xffff_ffff : 0;
    bits[low] = isMissing ? 0xffff_ffff : (bits[low] ?? 0) ^ flip;
    bits[high] = isMissing ? 0xffff_ffff : (bits[high] ?? 0) ^ (flip === 0 ? 0x8000_0000 : flip);
  }
  return new Uint16Array(bits.buffer);
}

/** One pass; answers `from` itself when all rows share the digit. */
function sortByDigit(bits: Uint16Array, digit: number, from: Order, to: Order): Order {
  const ends = new Uint32Array(BUCKETS + 1);
  for (let row = digit; row < bits.length; row += DIGITS)
    ends[(bits[row] ?? 0) + 1] = (ends[(bits[row] ?? 0) + 1] ?? 0) + 1;
  if (ends.includes(from.length)) return from;
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
    ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  for (const row of from) {
    const bucket = bits[row * DIGITS + digit] ?? 0;
    const place = ends[bucket] ?? 0;
    to[place] = row;
    ends[bucket] = place + 1;
  }
  return to;
}

function countUp(length: number): Order {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) order[row] = row;
  return order;
}
