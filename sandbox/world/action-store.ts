/** Every action of the world and how it stands now; brought up to date whenever somebody looks. */

import { at, Columns, NEVER, type NewAction, STATE_CODES } from './columns.ts';
import { drawFate, type Fate, plainFate } from './fate.ts';
import { type Cause, type Fact, type Standing, standingAt, type Tracked, unfold } from './life.ts';
import { createOrders, KEYS_PER_DAY, type OrderSource } from './orders.ts';
import type { ProgramModel } from './programs.ts';
import { createStreams } from './random.ts';
import type { Seconds } from './zone.ts';

/** Keys from here on are orders made by command. */
export const FIRST_RECORDED_KEY = 0x80000000;

export interface ActionStore {
  readonly columns: Columns;
  /** Moves whenever anything about any action has changed. */
  revision(): number;
  /** Brings everything up to `now`: days that have begun, facts that have come due. */
  bringTo(now: Seconds): void;
  /** The index of an action that came in by now. */
  indexOf(key: number): number | undefined;
  model(index: number): ProgramModel;
  /** The whole life, also what lies ahead. */
  lifeOf(index: number): Fact[];
  /** Adds an order made by command; gives its index. */
  record(action: Omit<NewAction, 'key'>): number;
  /** Adds a cause made by command; the caller has checked that it is possible. */
  happen(index: number, cause: Cause, now: Seconds): void;
}

export function createActionStore(source: OrderSource): ActionStore {
  const columns = new Columns();
  const fates = createStreams(source.seed, 'fate');
  const addOrders = createOrders(source);
  /** The index of each day's first order. */
  const dayStarts: { start: number; end: number }[] = [];
  const recorded: number[] = [];
  const commanded = new Map<number, Cause[]>();
  let revision = 0;
  let broughtTo = -1;

  function model(index: number): ProgramModel {
    const found = source.programs[at(columns.program, index)];
    if (!found) throw new RangeError(`No program of action ${index}`);
    return found;
  }

  function fateOf(index: number, tracked: Tracked): Fate {
    const key = at(columns.key, index);
    if (key >= FIRST_RECORDED_KEY) return plainFate(model(index), source.zone);
    return drawFate(tracked, model(index), source.zone, fates(key));
  }

  function lifeOf(index: number): Fact[] {
    const tracked = trackedOf(columns, index);
    const { causes, course } = fateOf(index, tracked);
    const orders = commanded.get(index);
    return unfold(tracked, orders ? inOrder(causes, orders) : causes, course);
  }

  function refold(index: number, now: Seconds): void {
    const life = lifeOf(index);
    const standing = standingAt(life, now);
    if (!standing) return;
    writeStanding(columns, index, standing);
    columns.nextAt[index] = life.find((fact) => fact.at > now)?.at ?? NEVER;
    revision += 1;
  }

  function beginDays(now: Seconds): void {
    const today = source.zone.dayNumberOf(now);
    while (source.firstDay + dayStarts.length <= today) {
      const start = columns.length;
      addOrders(source.firstDay + dayStarts.length, (action) => columns.append(action));
      dayStarts.push({ start, end: columns.length });
    }
  }

  return {
    columns,
    revision: () => revision,
    model,
    lifeOf,
    bringTo(now) {
      if (now === broughtTo) return;
      beginDays(now);
      const { nextAt, length } = columns;
      for (let index = 0; index < length; index += 1) {
        if (at(nextAt, index) <= now) refold(index, now);
      }
      broughtTo = now;
    },
    indexOf(key) {
      if (key >= FIRST_RECORDED_KEY) return recorded[key - FIRST_RECORDED_KEY];
      const day = dayStarts[Math.floor(key / KEYS_PER_DAY)];
      const index = (day?.start ?? 0) + (key % KEYS_PER_DAY);
      const isThere = day !== undefined && index < day.end && at(columns.state, index) !== 0;
      return isThere ? index : undefined;
    },
    record(action) {
      const index = columns.append({ ...action, key: FIRST_RECORDED_KEY + recorded.length });
      recorded.push(index);
      refold(index, action.createdAt);
      return index;
    },
    happen(index, cause, now) {
      commanded.set(index, [...(commanded.get(index) ?? []), cause]);
      refold(index, now);
    },
  };
}

function trackedOf(columns: Columns, index: number): Tracked {
  const lockingAt = at(columns.firstLockingAt, index);
  return {
    at: at(columns.createdAt, index),
    payout: at(columns.firstPayout, index),
    amount: at(columns.firstAmount, index),
    lockingAt: lockingAt === NEVER ? null : lockingAt,
  };
}

/** Both lists are in order; of one second, what was fated comes before what was commanded. */
function inOrder(fated: readonly Cause[], commanded: readonly Cause[]): Cause[] {
  return [...fated, ...commanded].sort((a, b) => a.at - b.at);
}

function writeStanding(columns: Columns, index: number, standing: Standing): void {
  columns.state[index] = STATE_CODES[standing.state];
  columns.payout[index] = standing.payout;
  columns.amount[index] = standing.amount;
  columns.updatedAt[index] = standing.updatedAt;
  columns.lockingAt[index] = standing.lockingAt ?? NEVER;
}
