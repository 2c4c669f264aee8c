import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { RouteQuery } from './route';
import type { DashboardServices } from './services';
import type { Router } from './use-route';

export interface PageProps {
  account: Account;
  /** All that are connected, the one shown among them. */
  accounts: readonly Account[];
  services: DashboardServices;
  /** The choices of this page as its address holds them; text that anyone may have typed. */
  query: RouteQuery;
  setQuery: Router['setQuery'];
}

export interface Page {
  /** What the address bar shows behind `#/`. */
  path: string;
  name: () => string;
  /** The page's own code, fetched when it is first opened. */
  load: () => Promise<FunctionComponent<PageProps>>;
}

/** Every page of the dashboard, in the order of the side bar; the first one is opened when none is named. */
export const PAGES: readonly [Page, ...Page[]] = [
  {
    path: 'overview',
    name: () => i18n.t('overview.title'),
    load: async () => (await import('./pages/overview/Overview')).Overview,
  },
  {
    path: 'actions',
    name: () => i18n.t('actions.title'),
    load: async () => (await import('./pages/actions/Actions')).Actions,
  },
  {
    path: 'programs',
    name: () => i18n.t('programs.title'),
    load: async () => (await import('./pages/programs/Programs')).Programs,
  },
  {
    path: 'sub-ids',
    name: () => i18n.t('subIds.title'),
    load: async () => (await import('./pages/sub-ids/SubIds')).SubIds,
  },
  {
    path: 'links',
    name: () => i18n.t('links.page.title'),
    load: async () => (await import('./pages/links/Links')).Links,
  },
  {
    path: 'payments',
    name: () => i18n.t('payments.title'),
    load: async () => (await import('./pages/payments/Payments')).Payments,
  },
  {
    path: 'export',
    name: () => i18n.t('export.title'),
    load: async () => (await import('./pages/export/ExportPage')).ExportPage,
  },
  {
    path: 'diagnostics',
    name: () => i18n.t('dashboard.diagnostics'),
    load: async () => (await import('./pages/Diagnostics')).Diagnostics,
  },
];

/** The page a path names; the first one for any other. */
export function findPage(path: string): Page {
  return PAGES.find((page) => page.path === path) ?? PAGES[0];
}
