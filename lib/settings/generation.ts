import { storage } from 'wxt/utils/storage';
import type { AccountId } from '@/lib/domain/id';

/**
 * What extension storage remembers of the database, because a browser that lost it opens an empty one
 * without a word: the mark of its generation, and how far each account's epoch had come.
 */
const generation = storage.defineItem<string | null>('local:generation', { fallback: null });

export function readMarkedGeneration(): Promise<string | null> {
  return generation.getValue();
}

export function markGeneration(mark: string): Promise<void> {
  return generation.setValue(mark);
}

export async function readMarkedEpoch(accountId: AccountId): Promise<number> {
  return epochOf(accountId).getValue();
}

export function markEpoch(accountId: AccountId, epoch: number): Promise<void> {
  return epochOf(accountId).setValue(epoch);
}

export function forgetEpoch(accountId: AccountId): Promise<void> {
  return epochOf(accountId).removeValue();
}

function epochOf(accountId: AccountId) {
  return storage.defineItem<number>(`local:epoch:${accountId}`, { fallback: 0 });
}
