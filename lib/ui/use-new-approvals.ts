import { useEffect, useRef, useState } from 'preact/hooks';
import type { Alert } from '@/lib/domain/alert';
import type { AccountId } from '@/lib/domain/id';
import type { SendCommand } from './use-command';
import { whenVisible } from './when-visible';

/**
 * The approvals to show as new: everything unseen since the page opened. Once they have been drawn on a visible
 * page, exactly those are marked as seen; they stay on show until it closes.
 */
export function useNewApprovals(accountId: AccountId, unseen: readonly Alert[], send: SendCommand): Alert[] {
  const [shown, setShown] = useState<Alert[]>([]);
  const told = useRef(new Set<string>());
  useEffect(() => setShown((before) => withNew(before, unseen)), [unseen]);
  useEffect(() => {
    const drawn = shown.map((alert) => alert.id).filter((id) => !told.current.has(id));
    if (drawn.length === 0) return undefined;
    return whenVisible(() => {
      for (const id of drawn) told.current.add(id);
      void markSeen(send, accountId, drawn, told.current);
    });
  }, [shown, send, accountId]);
  return shown;
}

/** Newest first, as they come; what is on show keeps its place below. */
function withNew(shown: Alert[], unseen: readonly Alert[]): Alert[] {
  const known = new Set(shown.map((alert) => alert.id));
  const fresh = unseen.filter((alert) => !known.has(alert.id));
  return fresh.length === 0 ? shown : [...fresh, ...shown];
}

/** A refusal forgets that they were told, so that the next approvals bring them along. */
async function markSeen(send: SendCommand, accountId: AccountId, alertIds: string[], told: Set<string>) {
  const result = await send('markSeen', { accountId, alertIds });
  if (!result.ok) for (const id of alertIds) told.delete(id);
}
