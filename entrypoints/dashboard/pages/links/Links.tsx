import { systemClock } from '@/lib/platform/clock';
import { createLinkServices } from '@/lib/ui/link-services';
import type { PageProps } from '../../pages';
import { LinksPage } from './LinksPage';

// Once per page: what is fetched for links is fetched when this page is first opened.
const links = createLinkServices(systemClock.now);

/** Tracking links of one account: made, found again, and what they earned. */
export function Links({ account, services }: PageProps) {
  return <LinksPage account={account} links={links} onConnect={services.openWelcome} />;
}
