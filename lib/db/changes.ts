import type { Day } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';

/** What was written. */
export interface Change {
  /** `null` when every account may be touched. */
  accountId: AccountId | null;
  /** The days whose actions changed; `null` when any may have. */
  days: readonly Day[] | null;
  /** Links alone, and what is kept of them: no number of the account is another for it. */
  linksOnly?: true;
}

const CHANNEL = 'partner-pulse-changes';

/** Tells every open page (and the background) that something was written, after it was. */
export function announceChange(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** The same of links, and of what is kept of them. */
export function announceLinks(accountId: AccountId | null): void {
  announceChange({ accountId, days: [], linksOnly: true });
}

/** Calls `listener` for every announcement of another context; the answer ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}
