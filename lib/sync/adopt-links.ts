import { readLinks } from '@/lib/db/links/links';
import { listLinkAccounts, moveLinks } from '@/lib/db/links/move';
import { readPrograms } from '@/lib/db/programs';
import type { Account } from '@/lib/domain/account';
import { readAccounts } from '@/lib/settings/accounts';

/**
 * An account that was disconnected and comes back is a new one to us, and the links it kept are nobody's. They are
 * known by the partner's number, the first in every link (contract §16.2), and become its own again.
 */
export async function adoptLinks({ id }: Account): Promise<void> {
  const connected = new Set((await readAccounts()).map((account) => account.id));
  const orphaned = (await listLinkAccounts()).filter((accountId) => !connected.has(accountId));
  if (orphaned.length === 0 || !connected.has(id)) return;
  const own = partnersIn((await readPrograms(id)).map(({ trackingLink }) => trackingLink));
  for (const accountId of orphaned) {
    const theirs = partnersIn((await readLinks(accountId)).map(({ url }) => url));
    if (theirs.some((partner) => own.includes(partner))) await moveLinks(accountId, id);
  }
}

function partnersIn(links: readonly string[]): string[] {
  return [
    ...new Set(
      links.flatMap((link) => /^\/c\/(\d+)\/\d+\/\d+/.exec(URL.parse(link)?.pathname ?? '')?.[1] ?? []),
    ),
  ];
}
