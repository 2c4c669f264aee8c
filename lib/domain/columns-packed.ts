import type { Columns } from './columns';
import type { MoneyColumn } from './columns-money';
import type { NumberColumn } from './columns-number';
import type { TextColumn } from './columns-text';

/**
 * Columns as they are kept: all texts in one, all numbers in one buffer. A record of three parts is read and written
 * twice as fast as one of fifty.
 */
export interface PackedColumns {
  count: number;
  text: string;
  /** The header (one number for each array: its kind and length; then the length of each text), then the arrays. */
  numbers: ArrayBuffer;
  /** Amounts that numbers cannot hold, as JSON, by column; "" when there are none, as nearly always. */
  odd: string;
}

const TEXTS = [
  'ids',
  'orderIds',
  'programIds',
  'programNames',
  'stateTexts',
  'currencies',
  'subIds1',
  'subIds2',
  'subIds3',
  'sharedIds',
] as const satisfies readonly (keyof Columns)[];
const MONEY = ['payouts', 'intendedPayouts', 'saleAmounts'] as const satisfies readonly (keyof Columns)[];
const NUMBERS = [
  'states',
  'eventSeconds',
  'clearedSeconds',
  'changedSeconds',
  'lockingDays',
] as const satisfies readonly (keyof Columns)[];

const ARRAYS = TEXTS.length * 2 + MONEY.length * 2 + NUMBERS.length;
const HEADER = ARRAYS + TEXTS.length;

/** The kind of an array is its place here, from 1 on; 0 is none. */
const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;
const KIND_STEP = 0x1000_0000;
/** Every array begins where the widest kind may. */
const ALIGNMENT = 8;

export function packColumns(columns: Columns): PackedColumns {
  const arrays = listArrays(columns);
  const header = new Uint32Array(HEADER);
  let end = align(header.byteLength);
  for (const [index, array] of arrays.entries()) {
    header[index] = array ? kindOf(array) * KIND_STEP + array.length : 0;
    end = align(end + (array?.byteLength ?? 0));
  }
  for (const [index, name] of TEXTS.entries()) header[ARRAYS + index] = columns[name].text.length;
  const bytes = new Uint8Array(end);
  let start = writeAt(bytes, 0, header);
  for (const array of arrays) if (array) start = writeAt(bytes, start, array);
  const odd = MONEY.map((name) => columns[name].odd);
  return {
    count: columns.count,
    text: TEXTS.map((name) => columns[name].text).join(''),
    numbers: bytes.buffer,
    odd: odd.every((one) => one.length === 0) ? '' : JSON.stringify(odd),
  };
}

/** The arrays are views of the buffer, not copies. Throws `RangeError` for what `packColumns` did not write. */
export function unpackColumns({ count, text, numbers, odd }: PackedColumns): Columns {
  const header = new Uint32Array(numbers, 0, HEADER);
  let start = align(header.byteLength);
  let array = 0;
  const next = (): NumberColumn | null => {
    const { view, end } = viewAt(numbers, start, header[array++] ?? 0);
    start = end;
    return view;
  };
  const must = () => next() ?? new Uint8Array(0);
  let place = 0;
  const texts = TEXTS.map((name, index): [string, TextColumn] => {
    const from = place;
    place += header[ARRAYS + index] ?? 0;
    return [name, { text: text.slice(from, place), ends: must(), codes: next() }];
  });
  const odds: MoneyColumn['odd'][] = odd === '' ? [] : JSON.parse(odd);
  const money = MONEY.map((name, index): [string, MoneyColumn] => [
    name,
    { units: must(), scales: must(), odd: odds[index] ?? [] },
  ]);
  const rest = NUMBERS.map((name): [string, NumberColumn] => [name, must()]);
  return { count, ...Object.fromEntries([...texts, ...money, ...rest]) } as Columns;
}

/** Whether two days' columns are the same to the last byte. */
export function isSamePacked(left: PackedColumns | undefined, right: PackedColumns | undefined): boolean {
  if (!left || !right) return left === right;
  const [mine, theirs] = [new Uint8Array(left.numbers), new Uint8Array(right.numbers)];
  return (
    left.count === right.count &&
    left.text === right.text &&
    left.odd === right.odd &&
    mine.length === theirs.length &&
    mine.every((byte, index) => byte === theirs[index])
  );
}

function listArrays(columns: Columns): (NumberColumn | null)[] {
  return [
    ...TEXTS.flatMap((name) => [columns[name].ends, columns[name].codes]),
    ...MONEY.flatMap((name) => [columns[name].units, columns[name].scales]),
    ...NUMBERS.map((name) => columns[name]),
  ];
}

function kindOf(array: NumberColumn): number {
  return KINDS.findIndex((kind) => array instanceof kind) + 1;
}

/** Answers where the next array begins. */
function writeAt(bytes: Uint8Array, start: number, array: NumberColumn): number {
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start);
  return align(start + array.byteLength);
}

function viewAt(numbers: ArrayBuffer, start: number, entry: number) {
  const Kind = KINDS[Math.floor(entry / KIND_STEP) - 1];
  if (!Kind) return { view: null, end: start };
  const view = new Kind(numbers, start, entry % KIND_STEP);
  return { view, end: align(start + view.byteLength) };
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
