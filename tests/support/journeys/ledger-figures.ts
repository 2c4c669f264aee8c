import type { Ledger, LedgerLine, World } from '../../../sandbox/world/types.ts';
import { fromExact, toExact } from './exact.ts';
import { daysOf, type PeriodName } from './periods.ts';

/** What each figure of the popup must be, by its `data-testid`, as shortest decimal. */
export type Figures = Map<string, string>;

/**
 * The popup's figures for a period, from the sandbox's ledger.
 * @param knownDays Days whose clicks the popup says it knows.
 */
export function ledgerFigures(world: World, period: PeriodName, knownDays: string[]): Figures {
  const ledger = world.ledger(daysOf(period, world.dayOf(world.clock.now())));
  const sums = new Map<string, bigint>();
  const add = (name: string, value: bigint) => sums.set(name, (sums.get(name) ?? 0n) + value);
  for (const name of ['approved-count', 'pending-count', 'reversed-count']) add(name, 0n);
  for (const line of ledger.lines) addLine(line, add);
  if (knownDays.length > 0) add('clicks', toExact(String(countClicks(ledger, knownDays))));
  return new Map([...sums].map(([name, value]) => [name, fromExact(value)]));
}

function addLine(line: LedgerLine, add: (name: string, value: bigint) => void): void {
  const state = line.state.toLowerCase();
  const lost = line.state === 'REVERSED';
  add(`${state}-count`, toExact(String(line.count)));
  // What a reversal took away is the payout that was first tracked; its own payout is nothing.
  add(`${state}-payout-${line.currency}`, toExact(lost ? line.intendedPayout : line.payout));
  add(`payout-${line.currency}`, lost ? 0n : toExact(line.payout));
}

function countClicks(ledger: Ledger, knownDays: string[]): number {
  return ledger.clicks
    .filter(({ day }) => knownDays.includes(day))
    .reduce((sum, { clicks }) => sum + clicks, 0);
}
