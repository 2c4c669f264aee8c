import type { ActionRow, World } from '../../../sandbox/world/types.ts';
import { fromExact, toExact } from './exact.ts';
import type { Figures } from './ledger-figures.ts';
import { daysBefore, daysOf, type PeriodName, shift } from './periods.ts';

type Sums = Map<string, bigint>;

/**
 * How much each currency of a period differs from the period before, from the sandbox's ledger.
 * @param until Of today: the moment of the compared day up to which the popup says it compares; else "".
 */
export function ledgerChanges(world: World, period: PeriodName, until: string): Figures {
  const today = world.dayOf(world.clock.now());
  const now = sumLedger(world, daysOf(period, today));
  const days = daysBefore(period, today);
  const before = until === '' ? sumLedger(world, days) : sumUntil(world, days.from, Date.parse(until));
  const shown = now.size > 0 ? [...now.keys()] : [world.partner.currency].filter((one) => before.has(one));
  return new Map(
    shown.map((currency) => [
      `change-${currency}`,
      fromExact((now.get(currency) ?? 0n) - (before.get(currency) ?? 0n)),
    ]),
  );
}

/**
 * Pending money that locks on the seven days that begin with today.
 * @param ordersFrom The oldest day of orders the popup says it knows; else "".
 */
export function ledgerLocks(world: World, ordersFrom: string): Figures {
  const today = world.dayOf(world.clock.now());
  const rows = world
    .actions({ state: 'PENDING' }, 0, Number.MAX_SAFE_INTEGER)
    .rows.filter(({ eventAt }) => world.dayOf(eventAt) >= ordersFrom)
    .filter(({ lockingAt }) => lockingAt !== null && isWithinWeek(world.dayOf(lockingAt), today));
  const sums: Sums = new Map();
  for (const { currency, payout } of rows) add(sums, currency, payout);
  return new Map([
    ['locks-count', String(rows.length)],
    ...[...sums].map(([currency, sum]): [string, string] => [`locks-payout-${currency}`, fromExact(sum)]),
  ]);
}

function isWithinWeek(day: string, today: string): boolean {
  return day >= today && day <= shift(today, 6);
}

function sumLedger(world: World, days: { from: string; to: string }): Sums {
  const sums: Sums = new Map();
  for (const { state, currency, payout } of world.ledger(days).lines)
    add(sums, currency, state === 'REVERSED' ? '0' : payout);
  return sums;
}

function sumUntil(world: World, day: string, untilMs: number): Sums {
  const DAY_MS = 86_400_000;
  const near = { from: untilMs - 2 * DAY_MS, to: untilMs };
  const sums: Sums = new Map();
  const isMeant = ({ eventAt }: ActionRow) => world.dayOf(eventAt) === day && eventAt <= untilMs;
  for (const { state, currency, payout } of world
    .actions({ eventAt: near }, 0, Number.MAX_SAFE_INTEGER)
    .rows.filter(isMeant))
    add(sums, currency, state === 'REVERSED' ? '0' : payout);
  return sums;
}

function add(sums: Sums, currency: string, payout: string): void {
  sums.set(currency, (sums.get(currency) ?? 0n) + toExact(payout));
}
