import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLinks } from '@/lib/db/links/links';
import type { AccountId } from '@/lib/domain/id';
import { disconnectAccount } from '@/lib/sync/accounts';
import { adoptLinks } from '@/lib/sync/adopt-links';
import { type LinkBench, startLinkBench } from '../support/link-bench';
import { connectProduct } from '../support/product';

let bench: LinkBench;
beforeEach(async () => {
  bench = await startLinkBench({ scenarios: ['first-day', 'first-day'] });
  await bench.make({ address: bench.open[0]?.page ?? '' });
  await bench.make({ address: bench.open[0]?.page ?? '', path: 'Fall-Tents' });
});
afterEach(() => bench.end());

const linksOf = async ({ id }: { id: AccountId }) => (await readLinks(id)).length;

it('links of an account that is disconnected stay, and are its own again when it comes back', async () => {
  await disconnectAccount(bench.product.account.id);
  expect(await readLinks(null)).toHaveLength(2);
  const again = await connectProduct(bench.sandbox);
  expect(again.account.id).not.toBe(bench.product.account.id);
  await again.sync();
  await adoptLinks(again.account);
  expect(await linksOf(again.account)).toBe(2);
  expect(await linksOf(bench.product.account)).toBe(0);
});

it('links are never given to another partner, nor taken from one that is connected', async () => {
  const other = await connectProduct(bench.sandbox, bench.sandbox.worlds[1]);
  await other.sync();
  await adoptLinks(other.account);
  expect(await linksOf(bench.product.account)).toBe(2);
  await disconnectAccount(bench.product.account.id);
  await adoptLinks(other.account);
  expect(await linksOf(other.account)).toBe(0);
  expect(await readLinks(null)).toHaveLength(2);
});
