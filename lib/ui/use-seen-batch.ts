import { useEffect } from 'preact/hooks';
import type { Queries } from '@/lib/queries/queries';
import type { SendCommand } from './use-command';
import { whenVisible } from './when-visible';

interface SeenServices {
  queries: Pick<Queries, 'alertBatch'>;
  send: SendCommand;
}

/** Marks the alerts of one notification as seen once the actions it told of are drawn on a visible page. */
export function useSeenBatch({ queries, send }: SeenServices, batchId: string | null, drawn: boolean): void {
  useEffect(() => {
    if (batchId === null || !drawn) return undefined;
    return whenVisible(() => void markBatch(queries, send, batchId));
  }, [queries, send, batchId, drawn]);
}

async function markBatch(
  queries: SeenServices['queries'],
  send: SendCommand,
  batchId: string,
): Promise<void> {
  const batch = await queries.alertBatch(batchId).catch(() => undefined);
  if (batch) await send('markSeen', { accountId: batch.accountId, alertIds: batch.alertIds });
}
