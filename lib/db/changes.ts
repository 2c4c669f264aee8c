import type { Day } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';

/** What was written; `accountId` is `null` when every account may be touched. */
export interface Change {
  accountId: AccountId | null;
  /** The days whose actions changed; missing when any may have. */
  days?: readonly Day[];
}

const CHANNEL = 'partner-pulse-changes';

/** Tells every open page (and the background) that something was written, after it was. */
export function announceChange(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` for every announcement of another context; the answer ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}
