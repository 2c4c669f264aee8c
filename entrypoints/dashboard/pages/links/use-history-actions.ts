import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import type { LinkActions } from '@/components/links/HistoryRow';
import type { Failure } from '@/lib/domain/failure';
import type { Link, LinkId } from '@/lib/domain/link';
import { toCopy } from '@/lib/domain/link-copy';
import type { LinkServices } from '@/lib/ui/link-services';
import { toCopied } from '@/lib/ui/use-made-link';

export interface HistoryActions extends LinkActions {
  lastCopy: { id: LinkId; copied: boolean } | undefined;
  /** Which link is about to be taken out of the history. */
  erasing: Link | undefined;
  confirmErase: () => void;
  keep: () => void;
  /** Why the last change was not kept, in words. */
  problem: string | undefined;
}

/** What the rows of the history do. */
export function useHistoryActions({ send, copy }: LinkServices, qr: (link: Link) => void): HistoryActions {
  const [lastCopy, setLastCopy] = useState<HistoryActions['lastCopy']>();
  const [erasing, setErasing] = useState<Link>();
  const [failure, setFailure] = useState<Failure>();
  const follow = async (result: Promise<{ ok: true } | { ok: false; failure: Failure }>) => {
    const done = await result;
    setFailure(done.ok ? undefined : done.failure);
  };
  return {
    copy: async (link, kind) => {
      setLastCopy(undefined);
      setLastCopy({ id: link.id, copied: await copy(toCopy(toCopied(link), kind)) });
    },
    edit: ({ accountId, id }, change) =>
      void follow(send('changeLink', { accountId, linkId: id, ...change })),
    erase: setErasing,
    qr,
    lastCopy,
    erasing,
    confirmErase: () => {
      if (erasing) void follow(send('removeLinks', { accountId: erasing.accountId, linkIds: [erasing.id] }));
      setErasing(undefined);
    },
    keep: () => setErasing(undefined),
    problem: failure && i18n.t('links.history.notKept', [failureCopy(failure).title]),
  };
}
