import type { ActionRow, Ledger, LedgerLine, World } from '../../../sandbox/world/types.ts';
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

/** What is on its way and what is there, on the page of payments. */
export const PAYMENTS = `[...document.querySelectorAll('.payment-sum')].map((it) => [it.dataset.testid, it.textContent])
  .filter(([name]) => /^payments-(pending|approved)-/.test(name))`;

/** The payout of a period by program in one currency, as a ledger has it; nought is left out. */
export function payoutsByProgram(world: World, period: PeriodName, currency: string): Shown {
  return payoutsBy(linesOf(world, period), currency, ({ programId }) => programId);
}

/** The payout of a period by sub ID 1 in one currency, from the single rows. */
export function payoutsByLabel(world: World, period: PeriodName, currency: string): Shown {
  const { from, to } = daysOf(period, world.dayOf(world.clock.now()));
  const isIn = (day: string) => from <= day && day <= to;
  const rows = rowsOf(world).filter(({ eventAt }) => isIn(world.dayOf(eventAt)));
  return payoutsBy(rows, currency, ({ subId1 }) => subId1);
}

/** The money on its way in one currency: not certain yet, and certain but not on the balance. */
export function paymentsOf(world: World, currency: string): Shown {
  const sumOf = (state: ActionRow['state']) =>
    rowsOf(world)
      .filter((row) => row.currency === currency && row.state === state && row.clearedAt === null)
      .reduce((sum, { payout }) => sum + toExact(payout), 0n);
  return {
    [`payments-pending-${currency}`]: fromExact(sumOf('PENDING')),
    [`payments-approved-${currency}`]: fromExact(sumOf('APPROVED')),
  };
}

function rowsOf(world: World): ActionRow[] {
  return world.actions({}, 0, 1_000_000).rows;
}

interface Paid {
  currency: string;
  state: ActionRow['state'];
  payout: string;
}

function payoutsBy<Line extends Paid>(
  lines: readonly Line[],
  currency: string,
  keyOf: (line: Line) => string,
): Shown {
  const sums = new Map<string, bigint>();
  for (const line of lines)
    if (line.currency === currency && line.state !== 'REVERSED')
      sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0n) + toExact(line.payout));
  const entries = [...sums]
    .filter(([, sum]) => sum !== 0n)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, sum]) => [key, fromExact(sum)]));
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
