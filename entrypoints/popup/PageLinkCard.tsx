import { useState } from 'preact/hooks';
import { linkName } from '@/components/links/link-name';
import { PageCard } from '@/components/links/PageCard';
import { QrDialog } from '@/components/links/QrDialog';
import type { Link } from '@/lib/domain/link';
import { systemClock } from '@/lib/platform/clock';
import { linkRemedies } from '@/lib/ui/link-remedies';
import { createLinkServices, type LinkServices } from '@/lib/ui/link-services';
import { readCurrentPage, useCurrentPage, usePageLink } from '@/lib/ui/use-page-link';

const links = createLinkServices(systemClock.now);

/** This page's card over the real services. */
export function PageLinkCard({ onConnect }: { onConnect: () => void }) {
  const page = useCurrentPage(readCurrentPage);
  return page ? <LinkOfPage page={page} links={links} onConnect={onConnect} /> : null;
}

interface LinkOfPageProps {
  page: { address: string; title: string };
  links: LinkServices;
  onConnect: () => void;
}

/** The card of one page. */
export function LinkOfPage({ page, links: services, onConnect }: LinkOfPageProps) {
  const [current, setCurrent] = useState(page);
  const [shown, showQr] = useState<Link>();
  const view = usePageLink(services, current);
  const remedies = linkRemedies(view, {
    connect: onConnect,
    takeAddress: (address) => setCurrent({ address, title: '' }),
  });
  return (
    <>
      <PageCard view={view} remedies={remedies} onQr={showQr} />
      {shown && (
        <QrDialog
          link={shown.url}
          title={linkName(shown)}
          onSave={(code, format) => services.saveQr(linkName(shown), code, format)}
          onClose={() => showQr(undefined)}
        />
      )}
    </>
  );
}
