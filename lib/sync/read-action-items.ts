import { saveActionItems } from '@/lib/db/action-items';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { NoCredentialsError } from './accounts';

export interface ReadItemsDeps {
  clock: Clock;
  openClient(account: Account): Promise<ImpactClient>;
}

/** Asks impact.com what was in an action's order, and keeps the answer. Throws what the client and the database do. */
export async function readActionItems(
  deps: ReadItemsDeps,
  accountId: AccountId,
  id: ActionId,
): Promise<void> {
  const account = (await readAccounts()).find((one) => one.id === accountId);
  if (!account) throw new NoCredentialsError('This account is not connected');
  const client = await deps.openClient(account);
  const items = await client.actionItems(id);
  await saveActionItems(accountId, id, { items, readAt: toInstantText(deps.clock.now()) });
}
