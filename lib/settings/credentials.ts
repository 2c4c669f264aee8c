import { storage } from 'wxt/utils/storage';
import type { AccountId } from '@/lib/domain/id';

/** What impact.com knows the account by. Read by `lib/sync/accounts` alone (tests/architecture.test.ts). */
export interface Credentials {
  accountSid: string;
  authToken: string;
}

/** On this device only: `storage.local` is never synced, and pages of other origins cannot reach it. */
function itemOf(accountId: AccountId) {
  return storage.defineItem<Credentials | null>(`local:credentials:${accountId}`, { fallback: null });
}

export function readCredentials(accountId: AccountId): Promise<Credentials | null> {
  return itemOf(accountId).getValue();
}

export function saveCredentials(accountId: AccountId, credentials: Credentials): Promise<void> {
  return itemOf(accountId).setValue(credentials);
}

export function removeCredentials(accountId: AccountId): Promise<void> {
  return itemOf(accountId).removeValue();
}
