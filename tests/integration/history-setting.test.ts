import { afterEach, beforeEach, expect, it } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import { addYears, toDay } from '@/lib/domain/day';
import { moveHistory } from '@/lib/sync/move-history';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';

let sandbox: Sandbox;
let product: Product;

beforeEach(async () => {
  sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
});

afterEach(async () => {
  await sandbox.close();
  await resetDevice();
});

const ask = (historyYears: number) => moveHistory(product.deps.clock, historyYears);

it('ends the walk back where the user chose, and goes on when the choice is longer', async () => {
  const today = toDay(firstWorld(sandbox).dayOf(firstWorld(sandbox).clock.now()));
  await ask(1);
  await product.sync();

  const oneYear = await storedLines(product.account.id, EVER);
  const from = (await readProgress(product.account.id))?.historyFrom ?? EVER.to;
  expect(from >= addYears(today, -1)).toBe(true);
  expect(oneYear).toEqual(linesSince(from));
  expect(oneYear.length).toBeLessThan(linesSince(EVER.from).length);

  await ask(3);
  await product.sync();
  expect(await storedLines(product.account.id, EVER)).toEqual(linesSince(EVER.from));
});

it('keeps what is here when the choice becomes shorter', async () => {
  await product.sync();
  const all = await storedLines(product.account.id, EVER);
  await ask(1);
  await product.sync();
  expect(await storedLines(product.account.id, EVER)).toEqual(all);
});

function linesSince(from: string): string[] {
  return ledgerLines(firstWorld(sandbox).ledger(), { from: toDay(from), to: EVER.to });
}
