import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import { Diagnostics } from './pages/Diagnostics';
import type { DashboardServices } from './services';

export interface PageProps {
  account: Account;
  services: DashboardServices;
}

export interface Page {
  /** What the address bar shows behind `#/`. */
  path: string;
  name: () => string;
  Page: FunctionComponent<PageProps>;
}

/** Every page of the dashboard, in the order of the side bar; the first one is opened when none is named. */
export const PAGES: readonly [Page, ...Page[]] = [
  { path: 'diagnostics', name: () => i18n.t('dashboard.diagnostics'), Page: Diagnostics },
];

/** The page an address names; the first one for any other. */
export function findPage(hash: string): Page {
  return PAGES.find(({ path }) => `#/${path}` === hash) ?? PAGES[0];
}
