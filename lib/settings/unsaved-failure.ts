import { storage } from 'wxt/utils/storage';
import type { AccountId } from '@/lib/domain/id';
import type { UnsavedFailure } from '@/lib/domain/unsaved-failure';
import { readItem } from './read-item';

/** In extension storage, which has its own space: it can say that the database has none left. */
function itemOf(accountId: AccountId) {
  return storage.defineItem<UnsavedFailure | null>(`local:unsavedFailure:${accountId}`, { fallback: null });
}

export function readUnsavedFailure(accountId: AccountId): Promise<UnsavedFailure | null> {
  return readItem(itemOf(accountId));
}

export function saveUnsavedFailure(accountId: AccountId, unsaved: UnsavedFailure): Promise<void> {
  return itemOf(accountId).setValue(unsaved);
}

export function forgetUnsavedFailure(accountId: AccountId): Promise<void> {
  return itemOf(accountId).removeValue();
}
