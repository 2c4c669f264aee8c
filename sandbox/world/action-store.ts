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

export class ActionStore {
  readonly columns = new Columns();
  /** Moves whenever anything about any action has changed. */
  revision = 0;
  private readonly source: OrderSource;
  private readonly fates: ReturnType<typeof createStreams>;
  private readonly addOrders: ReturnType<typeof createOrders>;
  /** Where each day's orders begin and end among the columns. */
  private readonly days: { start: number; end: number }[] = [];
  private readonly recorded: number[] = [];
  private readonly commanded = new Map<number, Cause[]>();
  private broughtTo: Seconds = -1;

  constructor(source: OrderSource) {
    this.source = source;
    this.fates = createStreams(source.seed, 'fate');
    this.addOrders = createOrders(source);
  }

  /** Brings everything up to `now`: days that have begun, facts that have come due. */
  bringTo(now: Seconds): void {
    if (now === this.broughtTo) return;
    this.beginDays(now);
    const { nextAt, length } = this.columns;
    for (let index = 0; index < length; index += 1) {
      if (at(nextAt, index) <= now) this.refold(index, now);
    }
    this.broughtTo = now;
  }

  /** The index of an action that came in by now. */
  indexOf(key: number): number | undefined {
    if (key >= FIRST_RECORDED_KEY) return this.recorded[key - FIRST_RECORDED_KEY];
    const day = this.days[Math.floor(key / KEYS_PER_DAY)];
    const index = (day?.start ?? 0) + (key % KEYS_PER_DAY);
    const isThere = day !== undefined && index < day.end && at(this.columns.state, index) !== 0;
    return isThere ? index : undefined;
  }

  model(index: number): ProgramModel {
    const found = this.source.programs[at(this.columns.program, index)];
    if (!found) throw new RangeError(`No program of action ${index}`);
    return found;
  }

  /** The whole life, also what lies ahead. */
  lifeOf(index: number): Fact[] {
    const tracked = trackedOf(this.columns, index);
    const { causes, course } = this.fateOf(index, tracked);
    const commands = this.commanded.get(index);
    return unfold(tracked, commands ? inOrder(causes, commands) : causes, course);
  }

  /** Adds an order made by command; gives its index. */
  record(action: Omit<NewAction, 'key'>): number {
    const index = this.columns.append({ ...action, key: FIRST_RECORDED_KEY + this.recorded.length });
    this.recorded.push(index);
    this.refold(index, action.createdAt);
    return index;
  }

  /** Adds a cause made by command; the caller has checked that it is possible. */
  happen(index: number, cause: Cause): void {
    this.commanded.set(index, [...(this.commanded.get(index) ?? []), cause]);
    this.refold(index, cause.at);
  }

  private beginDays(now: Seconds): void {
    const today = this.source.zone.dayNumberOf(now);
    while (this.source.firstDay + this.days.length <= today) {
      const start = this.columns.length;
      this.addOrders(this.source.firstDay + this.days.length, (action) => this.columns.append(action));
      this.days.push({ start, end: this.columns.length });
    }
  }

  private fateOf(index: number, tracked: Tracked): Fate {
    const key = at(this.columns.key, index);
    if (key >= FIRST_RECORDED_KEY) return plainFate(this.model(index), this.source.zone);
    return drawFate(tracked, this.model(index), this.source.zone, this.fates(key));
  }

  private refold(index: number, now: Seconds): void {
    const life = this.lifeOf(index);
    const standing = standingAt(life, now);
    if (!standing) return;
    writeStanding(this.columns, index, standing);
    this.columns.nextAt[index] = life.find((fact) => fact.at > now)?.at ?? NEVER;
    this.revision += 1;
  }
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
