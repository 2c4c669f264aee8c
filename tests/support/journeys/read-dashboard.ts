import type { Ledger, LedgerLine, World } from '../../../sandbox/world/types.ts';
import type { ExtensionPage } from '../browsers/types.ts';
import { pause } from '../browsers/wait.ts';
import { fromExact, toExact } from './exact.ts';
import { daysOf, type PeriodName } from './periods.ts';

/** A figure's name and the number a person reads there. */
export type Shown = Record<string, string>;

/** How long a page may take to show other days. */
const PATIENCE_MS = 10_000;

/** Opens a page of the dashboard by its address, and answers what `expression` finds once it equals `wanted`. */
export async function readPage(
  page: ExtensionPage,
  hash: string,
  expression: string,
  wanted: Shown,
): Promise<Shown> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}, null`);
  const endsAt = Date.now() + PATIENCE_MS;
  for (;;) {
    await pause(100);
    const texts = await page.evaluate<[string, string][]>(expression);
    const shown = Object.fromEntries(texts.map(([name, text]) => [name, toNumber(text)]));
    if (JSON.stringify(shown) === JSON.stringify(wanted) || Date.now() > endsAt) return shown;
  }
}

/** The tiles of the overview, as they are written. */
export const TILES = `[...document.querySelectorAll('.tile .tile-value')].map((it) => [it.dataset.testid, it.textContent])
  .filter(([name]) => /^(payout|sale|actions|clicks)/.test(name))`;

/** Each row's payout in the table of programs or labels, by the row's id; rows that show nought are left out. */
export const ROW_PAYOUTS = `[...document.querySelectorAll('[data-testid="figure-row"]')]
  .map((row) => [row.dataset.value, row.querySelector('[data-testid="payout"]').textContent])
  .filter(([, text]) => /[1-9]/.test(text)).sort(([left], [right]) => left < right ? -1 : 1)`;

/** The payout of a period by program in one currency, as a ledger has it; nought is left out. */
export function payoutsByProgram(world: World, period: PeriodName, currency: string): Shown {
  const sums = new Map<string, bigint>();
  for (const line of linesOf(world, period))
    if (line.currency === currency && line.state !== 'REVERSED')
      sums.set(line.programId, (sums.get(line.programId) ?? 0n) + toExact(line.payout));
  const entries = [...sums]
    .filter(([, sum]) => sum !== 0n)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([id, sum]) => [id, fromExact(sum)]));
}

/** The tiles of a period in one currency, as a ledger has them. */
export function tilesOf(world: World, period: PeriodName, currency: string, knownDays: string[]): Shown {
  const lines = linesOf(world, period).filter(({ state }) => state !== 'REVERSED');
  const own = lines.filter((line) => line.currency === currency);
  const sum = (amountOf: (line: LedgerLine) => string) =>
    fromExact(own.reduce((total, line) => total + toExact(amountOf(line)), 0n));
  const clicks = ledgerOf(world, period).clicks.filter(({ day }) => knownDays.includes(day));
  return {
    [`payout-${currency}`]: sum(({ payout }) => payout),
    [`sale-${currency}`]: sum(({ saleAmount }) => saleAmount),
    actions: String(lines.reduce((count, line) => count + line.count, 0)),
    clicks: knownDays.length === 0 ? '' : String(clicks.reduce((count, line) => count + line.clicks, 0)),
  };
}

export function currenciesOf(world: World, period: PeriodName): string[] {
  return [...new Set(linesOf(world, period).map(({ currency }) => currency))].sort();
}

function linesOf(world: World, period: PeriodName): LedgerLine[] {
  return ledgerOf(world, period).lines;
}

function ledgerOf(world: World, period: PeriodName): Ledger {
  return world.ledger(daysOf(period, world.dayOf(world.clock.now())));
}

/** "$1,284.60" is 1284.6, "–" nothing: digits, point and sign of an English figure. */
function toNumber(text: string): string {
  const digits = text.replaceAll('−', '-').replace(/[^\d.-]/g, '');
  return /\d/.test(digits) ? fromExact(toExact(digits)) : '';
}
