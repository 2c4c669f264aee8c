/** When in a local day something happens. */

import type { Random } from './random.ts';
import type { Seconds, Zone } from './zone.ts';

/** Percent of a middling hour, from midnight on. */
const DAY_CURVE = [40, 25, 15, 12, 15, 30, 55, 80, 105, 125, 135, 135] as const;
const EVENING_CURVE = [130, 120, 115, 115, 120, 130, 150, 175, 190, 180, 130, 75] as const;

const HOURS = [...DAY_CURVE, ...EVENING_CURVE];
const ALL_HOURS = HOURS.reduce<number>((sum, weight) => sum + weight, 0);
const NEAR_A_CHANGE: Seconds = 5_400;

/**
 * A second of that local day, mostly when people are awake. Some fall on the first and the last second of
 * the day, and on a day whose clocks change many fall near the change, where naive calendars break.
 */
export function drawMoment(zone: Zone, dayNumber: number, random: Random): Seconds {
  const start = zone.startOfDay(dayNumber);
  const end = zone.startOfDay(dayNumber + 1);
  const luck = random.below(1000);
  if (luck < 8) return start;
  if (luck < 13) return end - 1;
  const change = zone.changeOn(dayNumber);
  if (change !== undefined && luck < 400) {
    const near = change - NEAR_A_CHANGE + random.below(2 * NEAR_A_CHANGE);
    return Math.min(end - 1, Math.max(start, near));
  }
  const moment = start + drawHour(random) * 3_600 + random.below(3_600);
  return moment < end ? moment : start + random.below(end - start);
}

function drawHour(random: Random): number {
  let rest = random.below(ALL_HOURS);
  for (let hour = 0; hour < 24; hour += 1) {
    rest -= HOURS[hour] ?? 0;
    if (rest < 0) return hour;
  }
  return 23;
}
