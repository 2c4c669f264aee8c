/** What the pages of figures are answered, beside the sandbox's own ledger and rows. */
import { afterEach, describe, expect, it } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { LABEL_FIELDS } from '@/lib/domain/label-figures';
import type { Figures } from '@/lib/domain/performance';
import { parsePeriod } from '@/lib/domain/performance-period';
import { createPerformanceQueries } from '@/lib/queries/performance';
import { startSandbox } from '../../sandbox/server.ts';
import type { ActionRow, ScenarioName, World } from '../../sandbox/world/types.ts';
import { fromExact, toExact } from '../support/journeys/exact';
import { connectProduct, firstWorld, resetDevice } from '../support/product';

type Sums = Record<string, string>;

const PERIODS = [
  'today',
  'last-7-days',
  'last-30-days',
  'this-month',
  'last-month',
  '2026-10-03..2026-11-09',
];
const START = Date.parse('2026-11-18T20:00:00Z');

describe.each<ScenarioName>(['small', 'typical'])('of %s', (scenario) => {
  afterEach(resetDevice);

  it('periods, programs, labels, locks and payments are those of the world', async () => {
    const switches = { jobSeconds: 0, performanceReports: 'accessible' } as const;
    const sandbox = await startSandbox({ scenarios: [scenario], seed: 3, startAt: START, switches });
    try {
      const world = firstWorld(sandbox);
      const { account, sync } = await connectProduct(sandbox);
      // The second run walks back to the oldest order.
      for (let run = 0; run < 2; run += 1) expect(await sync()).toEqual({ status: 'complete' });
      const rows = readRows(world);
      for (const text of PERIODS) await expectPeriod(world, account, rows, text);
      const readBackTo = (await readProgress(account.id))?.readBackTo ?? '';
      const read = rows.filter(({ day }) => day >= readBackTo).map(({ row }) => row);
      await expectMoneyOnItsWay(world, account, read);
    } finally {
      await sandbox.close();
    }
  }, 120_000);
});

async function expectPeriod(
  world: World,
  account: Account,
  all: readonly DatedRow[],
  text: string,
): Promise<void> {
  const queries = createPerformanceQueries({ now: () => world.clock.now() });
  const period = parsePeriod(text)!;
  const found = await queries.performance(account, { period, comparison: 'previous', size: null });
  const { range, compared, before, total, series, programs } = found;
  expect(written(total), `${text} as a whole`).toEqual(ledgerSums(world, range));
  if (before && compared) expect(written(before), `before ${text}`).toEqual(ledgerSums(world, compared));
  for (const point of series) expect(written(point.figures)).toEqual(ledgerSums(world, point.range));
  for (const { programId, figures } of programs)
    expect(written(figures), `${text} of ${programId}`).toEqual(ledgerSums(world, range, programId));

  const rows = all.filter(({ day }) => day >= range.from && day <= range.to).map(({ row }) => row);
  for (const by of LABEL_FIELDS) {
    const { rows: labels } = await queries.labelFigures(account, { by, filter: {}, range, compared: null });
    const wanted = Map.groupBy(rows, (row) => row[by]);
    expect(labels.map(({ value }) => value).sort()).toEqual([...wanted.keys()].sort());
    for (const { value, figures } of labels)
      expect(written(figures), value).toEqual(rowSums(wanted.get(value) ?? []));
  }
}

async function expectMoneyOnItsWay(
  world: World,
  account: Account,
  rows: readonly ActionRow[],
): Promise<void> {
  const queries = createPerformanceQueries({ now: () => world.clock.now() });
  const pending = rows.filter(({ state }) => state === 'PENDING');
  const { ordersFrom, currencies } = await queries.lockForecast(account);
  expect(ordersFrom).toBeNull();
  for (const { currency, total, overdue, days, undated } of currencies) {
    const own = pending.filter((row) => row.currency === currency);
    expect(plain(total.payout)).toBe(sumOf(own));
    expect(plain(undated.payout)).toBe(sumOf(own.filter(({ lockingAt }) => lockingAt === null)));
    const parts = [overdue, undated, ...days].map(({ payout }) => toExact(payout));
    expect(fromExact(parts.reduce((sum, part) => sum + part, 0n))).toBe(plain(total.payout));
    for (const { on, payout } of days)
      expect(plain(payout), on).toBe(sumOf(own.filter(({ lockingAt }) => lockDay(world, lockingAt) === on)));
  }
  const { lines } = await queries.payments(account);
  const stages = Map.groupBy(rows, (row) => [stageOf(row), row.currency, row.program.id].join(' '));
  const got = Map.groupBy(lines, ({ stage, currency, programId }) => [stage, currency, programId].join(' '));
  const wanted = [...stages].filter(([key]) => !key.startsWith('none'));
  expect([...got.keys()].sort()).toEqual(wanted.map(([key]) => key).sort());
  for (const [key, own] of wanted)
    expect(fromExact((got.get(key) ?? []).reduce((sum, { payout }) => sum + toExact(payout), 0n)), key).toBe(
      sumOf(own),
    );
}

function stageOf({ state, clearedAt }: ActionRow): string {
  if (state === 'REVERSED') return 'none';
  if (state === 'PENDING') return 'pending';
  return clearedAt === null ? 'approved' : 'cleared';
}

function lockDay(world: World, at: number | null): string | null {
  return at === null ? null : world.dateText(at).slice(0, 10);
}

interface DatedRow {
  row: ActionRow;
  /** The account's own day of the event. */
  day: string;
}

function readRows(world: World): DatedRow[] {
  const rows = world.actions({}, 0, 1_000_000).rows;
  return rows.map((row) => ({ row, day: world.dayOf(row.eventAt) }));
}

/** `USD approved` → count and payout, of reversed what was lost; what is nought is left out. */
function written({ money }: Figures): Sums {
  return Object.fromEntries(
    money.flatMap(({ currency, byState, saleAmount }) => [
      ...Object.entries(byState)
        .filter(([, { count }]) => count > 0)
        .map(([state, { count, payout }]) => [`${currency} ${state}`, `${count} ${plain(payout)}`]),
      ...(plain(saleAmount) === '0' ? [] : [[`${currency} sale`, plain(saleAmount)]]),
    ]),
  );
}

function ledgerSums(world: World, range: { from: string; to: string }, programId?: string): Sums {
  const lines = world
    .ledger(range)
    .lines.filter((line) => programId === undefined || line.programId === programId);
  return toSums(
    lines.map(({ currency, state, count, payout, intendedPayout, saleAmount }) => ({
      currency,
      state: state.toLowerCase(),
      count,
      payout: state === 'REVERSED' ? intendedPayout : payout,
      sale: state === 'REVERSED' ? '0' : saleAmount,
    })),
  );
}

function rowSums(rows: readonly ActionRow[]): Sums {
  return toSums(
    rows.map(({ currency, state, payout, intendedPayout, amount }) => ({
      currency,
      state: state.toLowerCase(),
      count: 1,
      payout: state === 'REVERSED' ? intendedPayout : payout,
      sale: state === 'REVERSED' ? '0' : amount,
    })),
  );
}

interface Line {
  currency: string;
  state: string;
  count: number;
  payout: string;
  sale: string;
}

function toSums(lines: readonly Line[]): Sums {
  const counts = new Map<string, number>();
  const sums = new Map<string, bigint>();
  const sales = new Map<string, bigint>();
  for (const { currency, state, count, payout, sale } of lines) {
    const key = `${currency} ${state}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
    sums.set(key, (sums.get(key) ?? 0n) + toExact(payout));
    sales.set(`${currency} sale`, (sales.get(`${currency} sale`) ?? 0n) + toExact(sale));
  }
  return Object.fromEntries([
    ...[...counts].map(([key, count]) => [key, `${count} ${fromExact(sums.get(key) ?? 0n)}`]),
    ...[...sales].filter(([, sale]) => sale !== 0n).map(([key, sale]) => [key, fromExact(sale)]),
  ]);
}

function sumOf(rows: readonly ActionRow[]): string {
  return fromExact(rows.reduce((sum, { payout }) => sum + toExact(payout), 0n));
}

function plain(amount: string): string {
  return fromExact(toExact(amount));
}
