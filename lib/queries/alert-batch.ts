import { readBatch } from '@/lib/db/alert-outbox';
import type { AlertBatch } from '@/lib/domain/alert';
import { readBatchAccount } from '@/lib/domain/dashboard-link';

/** The actions one notification told of; `undefined` for an id that nobody knows (any more). */
export async function readAlertBatch(batchId: string): Promise<AlertBatch | undefined> {
  const accountId = readBatchAccount(batchId);
  return accountId && readBatch(accountId, batchId);
}
