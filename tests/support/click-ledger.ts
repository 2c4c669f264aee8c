import { expect } from 'vitest';
import { readClickDays } from '@/lib/db/click-days';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { LIMITS } from '@/lib/domain/budget';
import { listUnknown } from '@/lib/domain/click-known';
import { addDays, type Day, dayAt, listDays } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { DAY_MS, HOUR_MS } from '@/lib/domain/window';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world/types.ts';
import { EVER, ledgerClicks } from './compare-ledger';
import { connectProduct, firstWorld, type Product } from './product';

/** What the pages are shown of clicks, and what the world says of the same days. */
export interface ClickComparison {
  days: string[];
  stored: string[];
  ledger: string[];
}

export async function compareClicks(account: Account, world: World): Promise<ClickComparison> {
  const today = dayAt(world.clock.now(), account.timeZone);
  const shown = await readClickDays(account.id, EVER, today);
  const days = shown.map(({ day }) => day);
  const stored = shown.flatMap(({ day, programs }) =>
    programs.map(({ programId, clicks }) => `${day} ${programId} ${clicks}`),
  );
  return { days, stored: stored.sort(), ledger: ledgerClicks(world.ledger(), days) };
}

/** The product connected to a world, as tests of click totals use it. */
export interface ClickBench {
  sandbox: Sandbox;
  world: World;
  product: Product;
  today(): Day;
  progress(): Promise<Progress>;
  /** One run, after which everything shown of finished days is true, and the budgets hold. */
  sync(): Promise<void>;
  /** Days of history whose clicks are not known. */
  missing(): Promise<Day[]>;
  end(): Promise<void>;
}

export async function startClickBench(options: Partial<SandboxOptions> = {}): Promise<ClickBench> {
  const { switches, ...more } = options;
  const sandbox = await startSandbox({
    scenarios: ['small'],
    seed: 7,
    switches: { jobSeconds: 0, ...switches },
    ...more,
  });
  const world = firstWorld(sandbox);
  const product = await connectProduct(sandbox);
  // The connection's own check was the user's click.
  sandbox.control.clearRequests();
  const { id, timeZone } = product.account;
  const today = () => dayAt(world.clock.now(), timeZone);
  const bench: ClickBench = {
    sandbox,
    world,
    product,
    today,
    progress: () => progressOf(id),
    async sync() {
      expect(await product.sync()).toEqual({ status: 'complete' });
      await expectTrue(bench);
    },
    async missing() {
      const { clicksKnown, historyFrom } = await progressOf(id);
      return listUnknown(clicksKnown, { from: historyFrom, to: addDays(today(), -1) });
    },
    end: () => sandbox.close(),
  };
  return bench;
}

/** Finished days equal the ledger to the click; today's so far is at most what has come by now. */
export async function expectTrue({ product, world, sandbox, today }: ClickBench): Promise<void> {
  const { days, stored, ledger } = await compareClicks(product.account, world);
  const finished = (line: string) => line < today();
  expect(stored.filter(finished)).toEqual(ledger.filter(finished));
  const { clicksKnown } = await progressOf(product.account.id);
  expect(days.filter(finished)).toEqual(clicksKnown.flatMap(listDays));
  expectWithinBudgets(sandbox);
}

export function expectWithinBudgets({ control }: Sandbox): void {
  const requests = control.requests();
  const sentAt = (path: RegExp) => requests.filter((one) => path.test(one.path)).map(({ at }) => at);
  expect(mostWithin(sentAt(/\/ClickExport$/), DAY_MS)).toBeLessThanOrEqual(LIMITS['click-export'].count);
  expect(mostWithin(sentAt(/\/ReportExport\//), DAY_MS)).toBeLessThanOrEqual(LIMITS['report-export'].count);
  expect(mostWithin(sentAt(/./), HOUR_MS)).toBeLessThanOrEqual(LIMITS.request.count);
}

/** The largest number of moments in any stretch of this length. */
function mostWithin(moments: readonly number[], lengthMs: number): number {
  let first = 0;
  let most = 0;
  for (const [last, at] of moments.entries()) {
    while (at - (moments[first] ?? at) >= lengthMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

export async function progressOf(accountId: AccountId): Promise<Progress> {
  const progress = await readProgress(accountId);
  if (!progress) throw new Error('The account is gone');
  return progress;
}

/** How many exports were asked for. */
export function countExports({ control }: Sandbox): { clicks: number; reports: number } {
  const count = (path: RegExp) => control.requests().filter((one) => path.test(one.path)).length;
  return { clicks: count(/\/ClickExport$/), reports: count(/\/ReportExport\//) };
}

/** Today's clicks so far, as the pages show them. */
export async function shownToday({ product, today }: ClickBench): Promise<number> {
  const range = { from: today(), to: today() };
  const [record] = await readClickDays(product.account.id, range, today());
  return (record?.programs ?? []).reduce((sum, { clicks }) => sum + clicks, 0);
}

export function clicksToday({ world, today }: ClickBench): number {
  const range = { from: today(), to: today() };
  return world.ledger(range).clicks.reduce((sum, { clicks }) => sum + clicks, 0);
}

/** The days before the clocks change in North America, Europe and Australia, and two ordinary ones. */
export const CLOCK_CHANGES = [
  '2026-10-31T20:00:00Z',
  '2026-03-07T20:00:00Z',
  '2026-10-24T12:00:00Z',
  '2026-03-28T12:00:00Z',
  '2026-04-04T03:00:00Z',
  '2026-10-03T03:00:00Z',
  '2026-11-18T20:00:00Z',
  '2028-02-29T12:00:00Z',
];
