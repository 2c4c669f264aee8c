/** Links, orders and joined programs for tests: ordinary ones, in which a test names only what matters to it. */

import { openLinks } from '@/lib/db/links/open';
import { toProgramId } from '@/lib/domain/id';
import { type Link, toLinkId } from '@/lib/domain/link';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { JoinedProgram } from '@/lib/domain/link-match';
import { type LinkOrder, toLinkOrder, toLinkOrderId } from '@/lib/domain/link-order';
import { aProgram } from './actions';
import { anAccount, instant } from './builders';

/** A program of shop.test, joined by the one account of most tests. */
export function aJoinedProgram(
  some: Parameters<typeof aProgram>[0] & Partial<Pick<JoinedProgram, 'accountId'>> = {},
): JoinedProgram {
  const { accountId = anAccount().id, ...program } = some;
  return { ...aProgram(program), accountId };
}

/** A regular link to shop.test/skis made by impact.com, without labels. */
export function aLink(
  some: Partial<Omit<Link, 'id' | 'programId'>> & { id?: string; programId?: string } = {},
): Link {
  const { id = '000000001-a', programId = '20101', ...rest } = some;
  return {
    accountId: anAccount().id,
    programName: 'Nordlys Ski',
    target: 'https://shop.test/skis',
    title: '',
    url: 'https://go.track.test/c/1/2/3?u=https%3A%2F%2Fshop.test%2Fskis',
    labels: NO_LABELS,
    templates: NO_LABELS,
    codeIn: null,
    path: null,
    propertyId: '',
    adId: '',
    by: 'impact',
    from: 'menu',
    madeAt: instant('2026-11-10T12:00:00Z'),
    note: '',
    starred: false,
    ...rest,
    id: toLinkId(id),
    programId: toProgramId(programId),
  };
}

/** An order for shop.test/skis that leaves everything to what is set. */
export function anOrder(some: Partial<Omit<LinkOrder, 'id'>> & { id?: string } = {}): LinkOrder {
  const { id = crypto.randomUUID(), ...rest } = some;
  return toLinkOrder({ address: 'https://shop.test/skis', from: 'menu', ...rest, id: toLinkOrderId(id) });
}

/** A history without links, in this "device". */
export async function eraseLinks(): Promise<void> {
  const database = await openLinks();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite');
  for (const store of stores) await transaction.objectStore(store).clear();
  await transaction.done;
}
