/** All actions of a world, some fifty bytes each: one typed array per quality, grown by doubling. */

import type { Minor } from './money.ts';
import type { Seconds } from './zone.ts';

/** Codes of the `state` column; 0 is an action whose order has not come in yet. */
export const STATE_CODES = { PENDING: 1, APPROVED: 2, REVERSED: 3 } as const;
export const STATES = ['PENDING', 'APPROVED', 'REVERSED'] as const;

/** Stands for "no such moment" in the columns of seconds. */
export const NEVER: Seconds = 0xffffffff;

/** Two million: what a sort key of one double has room for beside the seconds. */
export const MOST_ACTIONS = 2 ** 21;

export interface NewAction {
  /** What its streams and its id are made from. */
  key: number;
  program: number;
  dayNumber: number;
  eventAt: Seconds;
  createdAt: Seconds;
  firstLockingAt: Seconds;
  firstPayout: Minor;
  firstAmount: Minor;
}

export class Columns {
  length = 0;
  key = new Uint32Array(1024);
  program = new Uint16Array(1024);
  /** Local day of the event. */
  dayNumber = new Int32Array(1024);
  eventAt = new Uint32Array(1024);
  createdAt = new Uint32Array(1024);
  firstLockingAt = new Uint32Array(1024);
  firstPayout = new Float64Array(1024);
  firstAmount = new Float64Array(1024);
  // How it stands now.
  state = new Uint8Array(1024);
  payout = new Float64Array(1024);
  amount = new Float64Array(1024);
  updatedAt = new Uint32Array(1024);
  lockingAt = new Uint32Array(1024);
  /** When the next fact of its life is due. */
  nextAt = new Uint32Array(1024);

  /** Adds an action that is to be tracked at its creation; gives its index. */
  append(action: NewAction): number {
    if (this.length >= MOST_ACTIONS) throw new RangeError(`The world holds ${MOST_ACTIONS} actions at most`);
    if (this.length === this.key.length) this.grow();
    const index = this.length;
    this.length += 1;
    this.key[index] = action.key;
    this.program[index] = action.program;
    this.dayNumber[index] = action.dayNumber;
    this.eventAt[index] = action.eventAt;
    this.createdAt[index] = action.createdAt;
    this.firstLockingAt[index] = action.firstLockingAt;
    this.firstPayout[index] = action.firstPayout;
    this.firstAmount[index] = action.firstAmount;
    this.lockingAt[index] = NEVER;
    this.nextAt[index] = action.createdAt;
    return index;
  }

  private grow(): void {
    this.key = doubled(this.key, Uint32Array);
    this.program = doubled(this.program, Uint16Array);
    this.dayNumber = doubled(this.dayNumber, Int32Array);
    this.eventAt = doubled(this.eventAt, Uint32Array);
    this.createdAt = doubled(this.createdAt, Uint32Array);
    this.firstLockingAt = doubled(this.firstLockingAt, Uint32Array);
    this.firstPayout = doubled(this.firstPayout, Float64Array);
    this.firstAmount = doubled(this.firstAmount, Float64Array);
    this.state = doubled(this.state, Uint8Array);
    this.payout = doubled(this.payout, Float64Array);
    this.amount = doubled(this.amount, Float64Array);
    this.updatedAt = doubled(this.updatedAt, Uint32Array);
    this.lockingAt = doubled(this.lockingAt, Uint32Array);
    this.nextAt = doubled(this.nextAt, Uint32Array);
  }
}

/** The value at an index that is known to exist. */
export function at(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`No action at ${index}`);
  return value;
}

type Column<Self> = ArrayLike<number> & { set(values: Self): void };

function doubled<Self extends Column<Self>>(column: Self, Type: new (length: number) => Self): Self {
  const twice = new Type(column.length * 2);
  twice.set(column);
  return twice;
}
