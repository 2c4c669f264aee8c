/** When a program's actions lock and when their money clears (contract §18: Locking, PayoutScheduling). */

import { dayInLaterMonth } from './calendar.ts';
import type { Random } from './random.ts';
import type { Seconds, Zone } from './zone.ts';

export type LockRule =
  /** The `day`-th of the month `months` after the event's, at local midnight. */
  | { kind: 'month-day'; months: number; day: number }
  /** So many days after the event, to the second. */
  | { kind: 'days'; days: number }
  /** No lock date is ever set; somebody approves by hand. */
  | { kind: 'none' };

export interface Terms {
  lock: LockRule;
  /** Clears on this day of the month after the approval's, at local midnight. */
  clearingDay: number;
  /** How many in a thousand actions wait for a person after their lock date. */
  reviewPermille: number;
  /** How many in a thousand are approved by hand before it. */
  earlyPermille: number;
}

const SECONDS_PER_DAY = 86_400;

/** The first six in the order people meet them, so that every world has every kind of rule. */
const FIRST_RULES: readonly LockRule[] = [
  { kind: 'month-day', months: 1, day: 28 },
  { kind: 'days', days: 30 },
  { kind: 'month-day', months: 2, day: 1 },
  { kind: 'month-day', months: 1, day: 8 },
  { kind: 'none' },
  { kind: 'days', days: 14 },
];

export function createTerms(index: number, random: Random): Terms {
  const reviewed = random.permille(200);
  return {
    lock: FIRST_RULES[index] ?? random.pick(FIRST_RULES),
    clearingDay: random.pick([1, 15, 20]),
    reviewPermille: reviewed ? 600 : 60,
    earlyPermille: random.pick([10, 40, 120]),
  };
}

export function lockingAtOf(lock: LockRule, eventAt: Seconds, zone: Zone): Seconds | null {
  switch (lock.kind) {
    case 'month-day':
      return zone.startOfDay(dayInLaterMonth(zone.dayNumberOf(eventAt), lock.months, lock.day));
    case 'days':
      return eventAt + lock.days * SECONDS_PER_DAY;
    case 'none':
      return null;
  }
}

export function clearingAtOf(terms: Terms, approvedAt: Seconds, zone: Zone): Seconds {
  return zone.startOfDay(dayInLaterMonth(zone.dayNumberOf(approvedAt), 1, terms.clearingDay));
}
