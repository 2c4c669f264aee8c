import { useCallback, useState } from 'preact/hooks';
import { failureCopy } from '@/components/failure-copy';
import type { Failure } from '@/lib/domain/failure';
import type { AccountId, ProgramId } from '@/lib/domain/id';
import { type Bulk, type BulkEntry, type BulkId, toBulkId } from '@/lib/domain/link-bulk';
import type { LinkLabels } from '@/lib/domain/link-labels';
import type { LinkServices } from '@/lib/ui/link-services';
import { useQuery } from '@/lib/ui/use-query';

export interface BulkStart {
  entries: Omit<BulkEntry, 'verdict'>[];
  templates: LinkLabels | null;
  /** Other partners' parameters may be taken out. */
  confirmed: boolean;
}

export interface ChosenProgram {
  address: string;
  accountId: AccountId;
  programId: ProgramId;
}

export interface BulkState {
  /** The batch that is shown: the newest one that was not put away. */
  bulk: Bulk | undefined;
  start(start: BulkStart): void;
  cancel(): void;
  resume(choices: ChosenProgram[], confirmed?: boolean): void;
  /** Puts the batch away; its links stay in the history. */
  close(): void;
  copyAll(urls: readonly string[]): Promise<void>;
  /** Whether all links are on the clipboard; nothing before they were asked for. */
  copied: boolean | undefined;
  problem: string | undefined;
}

/** The newest batch on this device, found again after the page was closed, and what is done with it. */
export function useBulk({ queries, onChange, send, copy }: LinkServices): BulkState {
  const read = useCallback(() => queries.bulks(), [queries]);
  const { value: bulks = [], readAgain } = useQuery(read, onChange);
  const [failure, setFailure] = useState<Failure>();
  const [copied, setCopied] = useState<boolean>();
  const bulk = bulks[0];
  const follow = async (sent: Promise<{ ok: true } | { ok: false; failure: Failure }>) => {
    const result = await sent;
    setFailure(result.ok ? undefined : result.failure);
    readAgain();
  };
  const withBulk = (act: (bulkId: BulkId) => ReturnType<typeof follow>) => void (bulk && act(bulk.id));
  return {
    bulk,
    start: (start) => {
      setCopied(undefined);
      void follow(send('startBulk', { bulkId: toBulkId(crypto.randomUUID()), by: null, ...start }));
    },
    cancel: () => withBulk((bulkId) => follow(send('cancelBulk', { bulkId }))),
    resume: (choices, confirmed = bulk?.confirmed === true) =>
      withBulk((bulkId) => follow(send('resumeBulk', { bulkId, choices, confirmed }))),
    close: () => withBulk((bulkId) => follow(send('removeBulk', { bulkId }))),
    copyAll: async (urls) => setCopied(await copy({ text: urls.join('\n'), html: null })),
    copied,
    problem: failure && failureCopy(failure).title,
  };
}
