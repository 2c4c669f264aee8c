import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LinkView } from '@/components/links/link-view';
import { browser } from '@/lib/platform/browser';
import { type LinkMakerServices, useLinkMaker } from './use-link-maker';

export interface CurrentPage {
  address: string;
  title: string;
}

/** The tracking link of a page, whichever account has a program for it. */
export function usePageLink(services: LinkMakerServices, { address, title }: CurrentPage): LinkView {
  const subject = useMemo(
    () => ({ address, title, accountId: null, from: 'popup' as const }),
    [address, title],
  );
  return useLinkMaker(services, subject);
}

/** The page in front of the user; nothing until the browser has told, and no address where it tells none. */
export function useCurrentPage(read: () => Promise<CurrentPage>): CurrentPage | undefined {
  const [page, setPage] = useState<CurrentPage>();
  useEffect(() => {
    void read().then(setPage, () => setPage({ address: '', title: '' }));
  }, [read]);
  return page;
}

/** Its address is given to us for the click that opened the popup (`activeTab`), and for no other page. */
export async function readCurrentPage(): Promise<CurrentPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { address: tab?.url ?? '', title: tab?.title ?? '' };
}
