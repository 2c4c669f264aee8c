/** The list of actions against the sandbox's ledger: what is found, added up, kept up to date, and read on demand. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERY_DAY } from '@/lib/db/column-days';
import { type ActionFilter, NO_FILTER } from '@/lib/domain/action-filter';
import { type ActionList, createActionList, type ListedRow } from '@/lib/domain/action-list';
import { NEWEST_FIRST } from '@/lib/domain/action-sort';
import { STATES } from '@/lib/domain/columns';
import { numberAt } from '@/lib/domain/columns-number';
import { textAt } from '@/lib/domain/columns-text';
import { type ActionId, toActionId, toProgramId } from '@/lib/domain/id';
import { sumDecimals, toDecimal, ZERO } from '@/lib/domain/money';
import { createActionQueries } from '@/lib/queries/actions';
import { readActionItems } from '@/lib/sync/read-action-items';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';

let sandbox: Sandbox;
let product: Product;
let queries: ReturnType<typeof createActionQueries>;

beforeAll(async () => {
  sandbox = await startSandbox({ scenarios: ['small'], seed: 11, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
  await product.sync();
});
afterAll(async () => {
  await resetDevice();
  await sandbox.close();
});

beforeEach(() => {
  queries = createActionQueries(product.deps.clock);
});

async function find(some: Partial<ActionFilter> = {}): Promise<ActionList> {
  const builder = createActionList(NEWEST_FIRST);
  const listing = { builder, onProgress: () => undefined, signal: new AbortController().signal };
  await queries.listActions(product.account, { ...NO_FILTER, ...some }, listing);
  return builder.list();
}

const rowsOf = (list: ActionList) =>
  Array.from({ length: list.count }, (_, index) => list.at(index) as ListedRow);
const idOf = ({ columns, row }: ListedRow): ActionId => toActionId(textAt(columns.ids, row));

/** "12.30" and "12.3" are the same money. */
const plain = (amount: string) => Number(sumDecimals([toDecimal(amount) ?? ZERO])).toFixed(4);

describe('the list of actions', () => {
  it('adds up to the ledger, in each currency and state', async () => {
    const { totals, count } = await find();
    const { lines } = firstWorld(sandbox).ledger();
    expect(count).toBe(lines.reduce((sum, line) => sum + line.count, 0));
    for (const { currency, states } of totals)
      for (const { state, payout, intendedPayout, saleAmount } of states) {
        const own = lines.filter((line) => line.currency === currency && line.state === state.toUpperCase());
        const sum = (what: 'payout' | 'intendedPayout' | 'saleAmount') =>
          plain(sumDecimals(own.map((line) => toDecimal(line[what]) ?? ZERO)));
        expect([plain(payout), plain(intendedPayout), plain(saleAmount)]).toEqual([
          sum('payout'),
          sum('intendedPayout'),
          sum('saleAmount'),
        ]);
      }
  });

  it('finds one by its id, in every writing', async () => {
    const [first] = rowsOf(await find());
    const found = rowsOf(await find({ text: ` ${idOf(first!).toUpperCase()} ` }));
    expect(found.map(idOf)).toContain(idOf(first!));
  });

  it('of several programs and currencies has those of each, and knows the currencies it leaves out', async () => {
    const all = await find();
    const every = all.totals.map(({ currency }) => currency);
    const [one = '', other = ''] = every;
    const both = await find({ currencies: [one, other] });
    expect(new Set(both.totals.map(({ currency }) => currency))).toEqual(new Set([one, other]));
    expect(await queries.currencies(product.account.id)).toEqual(every.toSorted());
    const programOf = ({ columns, row }: ListedRow) => toProgramId(textAt(columns.programIds, row));
    const some = [...new Set(rowsOf(all).map(programOf))].slice(0, 2);
    const expected = rowsOf(all).filter((listed) => some.includes(programOf(listed)));
    expect(some).toHaveLength(2);
    expect(rowsOf(await find({ programIds: some })).map(idOf)).toEqual(expected.map(idOf));
  });

  it('holds what a sync brings, from memory and from the database alike', async () => {
    const isPending = ({ columns, row }: ListedRow) => STATES[numberAt(columns.states, row)] === 'pending';
    const before = rowsOf(await find()).filter(isPending).length;
    sandbox.control.approvePending({ count: 3 });
    sandbox.control.advance({ hours: 1 });
    await product.sync(true);
    // What was written is announced over a channel, which takes a turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const kept = await find();
    queries = createActionQueries(product.deps.clock);
    const read = await find();
    expect(rowsOf(kept).map(idOf)).toEqual(rowsOf(read).map(idOf));
    expect(kept.totals).toEqual(read.totals);
    expect(rowsOf(kept).filter(isPending).length).toBeLessThan(before);
  });

  it('is of nothing for a notification nobody knows any more', async () => {
    expect((await find({ alerts: 'approvals:gone' })).count).toBe(0);
  });

  it('ends at once when it is aborted', async () => {
    const builder = createActionList(NEWEST_FIRST);
    const abort = new AbortController();
    const listing = { builder, onProgress: () => abort.abort(), signal: abort.signal };
    await queries.listActions(product.account, NO_FILTER, listing);
    expect(builder.count()).toBeLessThan((await find()).count);
  });

  it('reads only the days it is asked for', async () => {
    const [first] = rowsOf(await find());
    queries = createActionQueries(product.deps.clock);
    const { day } = first!.columns;
    const list = await find({ period: { kind: 'custom', range: { from: day, to: day } } });
    expect(new Set(rowsOf(list).map(({ columns }) => columns.day))).toEqual(new Set([day]));
    expect(EVERY_DAY.from < day).toBe(true);
  });
});

describe('one action', () => {
  it('comes with all that was seen of it, and with its items once they were read', async () => {
    const [first] = rowsOf(await find());
    const id = idOf(first!);
    const action = await queries.action(product.account.id, first!.columns.day, id);
    expect(action).toMatchObject({ id, history: [expect.anything()] });
    expect(await queries.actionItems(product.account.id, id)).toBeUndefined();
    const { clock, openClient } = product.deps;
    await readActionItems({ clock, openClient: (one) => openClient(one, {}) }, product.account.id, id);
    const kept = await queries.actionItems(product.account.id, id);
    expect(kept?.items.length).toBeGreaterThan(0);
    const payouts = kept?.items.map(({ payout }) => payout ?? ZERO) ?? [];
    expect(plain(sumDecimals(payouts))).toBe(plain(action?.payout ?? ''));
  });

  it('that moved away is there no more', async () => {
    const [first] = rowsOf(await find());
    const { id } = product.account;
    expect(await queries.action(id, first!.columns.day, toActionId('9.9.9'))).toBeUndefined();
  });
});
