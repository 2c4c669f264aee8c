import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { firstPaint } from '@/lib/platform/first-paint';
import { logBug } from '@/lib/platform/log';

interface PageLinkProps {
  onConnect: () => void;
}

/**
 * This page's card at the bottom of the popup. What it needs (public suffixes, lists of tracking junk) is
 * fetched after the numbers have been drawn; the popup keeps its place free.
 */
export function PageLink({ onConnect }: PageLinkProps) {
  const [Card, setCard] = useState<FunctionComponent<PageLinkProps>>();
  useEffect(() => {
    firstPaint()
      .then(() => import('./PageLinkCard'))
      .then(
        ({ PageLinkCard }) => setCard(() => PageLinkCard),
        (error: unknown) => logBug('the card of this page', error),
      );
  }, []);
  return Card ? <Card onConnect={onConnect} /> : null;
}
