import { BulkList } from '@/components/links/BulkList';
import { BulkProgress } from '@/components/links/BulkProgress';
import { entryLine } from '@/components/links/bulk-line';
import type { Account } from '@/lib/domain/account';
import type { LinkServices } from '@/lib/ui/link-services';
import { useNow } from '@/lib/ui/use-now';
import { BulkDraft } from './BulkDraft';
import { toBulkCsv } from './bulk-csv';
import { type BulkState, useBulk } from './use-bulk';

interface ManyLinksProps {
  account: Account;
  links: LinkServices;
}

/** Many addresses at once: what would come of each, then how it goes. */
export function ManyLinks({ account, links }: ManyLinksProps) {
  const batch = useBulk(links);
  return batch.bulk ? (
    <RunningBatch batch={batch} bulk={batch.bulk} links={links} />
  ) : (
    <BulkDraft account={account} links={links} batch={batch} />
  );
}

interface RunningBatchProps {
  batch: BulkState;
  bulk: NonNullable<BulkState['bulk']>;
  links: LinkServices;
}

function RunningBatch({ batch, bulk, links }: RunningBatchProps) {
  const nowMs = useNow(links.now);
  const urls = bulk.entries.flatMap(({ verdict }) => (verdict.status === 'made' ? [verdict.url] : []));
  return (
    <>
      <BulkProgress
        bulk={bulk}
        nowMs={nowMs}
        copied={batch.copied}
        problem={batch.problem}
        onCancel={batch.cancel}
        onResume={() => batch.resume([])}
        onConfirmAll={() => batch.resume([], true)}
        onCopyAll={() => void batch.copyAll(urls)}
        onExport={() => links.saveBlob('tracking-links.csv', toBulkCsv(bulk), 'text/csv')}
        onClose={batch.close}
      />
      <BulkList
        lines={bulk.entries.map(entryLine)}
        onChoose={(address, { accountId, programId }) => batch.resume([{ address, accountId, programId }])}
      />
    </>
  );
}
