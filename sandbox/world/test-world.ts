/** Worlds for tests, and sums made the slow and plain way: from the rows' own texts. */

import { createWorld } from './create-world.ts';
import type { ActionRow, Decimal, LedgerLine, World, WorldOptions } from './types.ts';

/** A Saturday at noon in Los Angeles, three weeks after its clocks went back. */
export const NOON = Date.parse('2026-11-21T12:00:00-08:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function aWorld(options: Partial<WorldOptions> = {}): World {
  return createWorld({ scenario: 'small', seed: 7, startAt: NOON, ticking: false, ...options });
}

export function allActions(world: World): ActionRow[] {
  return world.actions({}, 0, 2_000_000).rows;
}

/** Adds decimals digit by digit, whatever their number of decimals. */
export function addUp(decimals: readonly Decimal[]): Decimal {
  const digits = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = decimals.reduce((total, text) => total + scaled(text, digits), 0n);
  const sign = sum < 0n ? '-' : '';
  const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function scaled(text: Decimal, digits: number): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole}${decimals.padEnd(digits, '0')}`);
}

/** The ledger's lines as they follow from rows alone. */
export function linesOf(world: World, rows: readonly ActionRow[]): LedgerLine[] {
  const groups = Map.groupBy(rows, (row) => [world.dayOf(row.eventAt), row.program.id, row.state].join(' '));
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    return {
      day: world.dayOf(first.eventAt),
      programId: first.program.id,
      currency: first.currency,
      state: first.state,
      count: group.length,
      payout: addUp(group.map((row) => row.payout)),
      intendedPayout: addUp(group.map((row) => row.intendedPayout)),
      saleAmount: addUp(group.map((row) => row.amount)),
    };
  });
}

export function inNameOrder(lines: readonly LedgerLine[]): string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}
