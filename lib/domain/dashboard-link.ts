import type { Alert } from './alert';
import { dayAt, toMilliseconds } from './day';
import { type AccountId, toAccountId } from './id';

/** The page of the dashboard that lists actions. */
const PAGE = '#/actions';

/** The account at the front of every batch's id: our own UUID. */
const ACCOUNT = /^[a-z-]+:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):/;

/** Behind the dashboard's address: exactly the actions that one notification told of. */
export function toAlertHash(batchId: string): string {
  const accountId = readBatchAccount(batchId);
  const query = new URLSearchParams({ alerts: batchId, ...(accountId ? { account: accountId } : {}) });
  return `${PAGE}?${query}`;
}

/** Behind the dashboard's address: what was approved since the first of these was found, by days of the account. */
export function toApprovedHash(accountId: AccountId, approvals: readonly Alert[], timeZone: string): string {
  const [first] = approvals.map(({ foundAt }) => foundAt).toSorted();
  const changed = first === undefined ? {} : { changed: dayAt(toMilliseconds(first), timeZone) };
  return `${PAGE}?${new URLSearchParams({ state: 'approved', ...changed, account: accountId })}`;
}

/** Behind the dashboard's address: its first page, of this account. */
export function toDashboardHash(accountId: AccountId): string {
  return `#/overview?${new URLSearchParams({ account: accountId })}`;
}

/** Whose alerts a batch holds; nothing for a text that is no batch's id. */
export function readBatchAccount(batchId: string): AccountId | undefined {
  const id = ACCOUNT.exec(batchId)?.[1];
  return id === undefined ? undefined : toAccountId(id);
}
