import { readUnseenAlerts } from '@/lib/db/alerts';
import type { Alert } from '@/lib/domain/alert';
import type { AccountId } from '@/lib/domain/id';

/** Newest first. */
export async function readApprovals(accountId: AccountId): Promise<Alert[]> {
  const alerts = await readUnseenAlerts(accountId);
  return alerts.sort((left, right) => right.foundAt.localeCompare(left.foundAt));
}
