/** The orders of one local day, as they come in by the world's own course. */

import type { NewAction } from './columns.ts';
import { NEVER } from './columns.ts';
import { drawMoment } from './hours.ts';
import { type ProgramModel, payoutOf } from './programs.ts';
import { createStreams, type Random } from './random.ts';
import type { Rhythm } from './rhythm.ts';
import { lockingAtOf } from './terms.ts';
import type { Seconds, Zone } from './zone.ts';

/** Room for the orders of one day in a key. */
export const KEYS_PER_DAY = 16_384;

export interface OrderSource {
  seed: number;
  zone: Zone;
  rhythm: Rhythm;
  programs: readonly ProgramModel[];
  /** Keys count days from here. */
  firstDay: number;
  /** A day whose clocks change gets as many orders at least, so that small worlds test it too. */
  fewestOnAChange: number;
}

/** Gives a function that adds a day's orders one by one. */
export function createOrders(
  source: OrderSource,
): (dayNumber: number, add: (action: NewAction) => void) => void {
  const streams = createStreams(source.seed, 'order');
  return (dayNumber, add) => {
    const open = source.programs.filter((model) => isOpen(model, dayNumber));
    const choose = createChoice(open);
    const count = countOn(source, dayNumber);
    for (let n = 0; n < count && open.length > 0; n += 1) {
      const key = (dayNumber - source.firstDay) * KEYS_PER_DAY + n;
      const random = streams(key);
      add(drawOrder(key, dayNumber, choose(random), source.zone, random));
    }
  };
}

export function isOpen(model: ProgramModel, dayNumber: number): boolean {
  return dayNumber >= model.openFrom && dayNumber <= model.openTo;
}

/** When an action of that order locks: counted from the event, or from its recording when that came too late. */
export function firstLockingAt(
  model: ProgramModel,
  eventAt: Seconds,
  createdAt: Seconds,
  zone: Zone,
): Seconds {
  const byEvent = lockingAtOf(model.terms.lock, eventAt, zone);
  if (byEvent === null) return NEVER;
  return byEvent > createdAt ? byEvent : (lockingAtOf(model.terms.lock, createdAt, zone) ?? NEVER);
}

function countOn(source: OrderSource, dayNumber: number): number {
  const usual = Math.min(source.rhythm.actionsOn(dayNumber), KEYS_PER_DAY);
  const isChange = source.zone.changeOn(dayNumber) !== undefined;
  return isChange ? Math.max(usual, source.fewestOnAChange) : usual;
}

function createChoice(models: readonly ProgramModel[]): (random: Random) => ProgramModel {
  const bounds: number[] = [];
  let whole = 0;
  for (const model of models) {
    whole += model.weight;
    bounds.push(whole);
  }
  return (random) => {
    const mark = random.fraction() * whole;
    const model = models[firstAbove(bounds, mark)];
    if (!model) throw new RangeError('No program is open');
    return model;
  };
}

/** The place of the first bound above `mark`, by halving. */
function firstAbove(bounds: readonly number[], mark: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}

function drawOrder(
  key: number,
  dayNumber: number,
  model: ProgramModel,
  zone: Zone,
  random: Random,
): NewAction {
  const eventAt = drawMoment(zone, dayNumber, random);
  const createdAt = eventAt + drawDelay(random);
  const firstAmount = Math.floor((model.usualAmount * (20 + random.below(120) + random.below(121))) / 140);
  return {
    key,
    program: model.index,
    dayNumber,
    eventAt,
    createdAt,
    firstLockingAt: firstLockingAt(model, eventAt, createdAt, zone),
    firstPayout: payoutOf(model, firstAmount),
    firstAmount,
  };
}

/** Minutes as a rule, sometimes hours, and now and then weeks: orders a brand hands in late. */
function drawDelay(random: Random): Seconds {
  const luck = random.below(1000);
  if (luck < 15) return random.between(3 * 86_400, 40 * 86_400);
  if (luck < 50) return random.between(3_600, 20 * 3_600);
  return random.between(120, 1_200);
}
