import { useCallback, useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccountSwitcher } from '@/components/accounts/AccountSwitcher';
import { describeFreshness } from '@/components/feedback/status-words';
import { formatZone } from '@/components/format/moments';
import { SideBar } from '@/components/layout/SideBar';
import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { AccountId } from '@/lib/domain/id';
import { useNow } from '@/lib/ui/use-now';
import { useQuery } from '@/lib/ui/use-query';
import { findPage, PAGES } from './pages';
import type { DashboardServices } from './services';
import { useHash } from './use-hash';

interface AccountShellProps {
  account: Account;
  accounts: readonly Account[];
  onChoose: (accountId: AccountId) => void;
  services: DashboardServices;
}

/** The side bar of one account, and the page beside it. */
export function AccountShell({ account, accounts, onChoose, services }: AccountShellProps) {
  const { path, name, Page } = findPage(useHash());
  const nowMs = useNow(services.now);
  const readStatus = useCallback(() => services.queries.accountStatus(account.id), [services, account.id]);
  const { value: status } = useQuery(readStatus, services.onChange);
  const title = name();
  useEffect(() => {
    document.title = i18n.t('dashboard.title', [title]);
  }, [title]);
  return (
    <div class="shell">
      <SideBar
        links={PAGES.map((page) => ({ path: page.path, name: page.name() }))}
        current={path}
        notes={toNotes(account, status, nowMs)}
      >
        <AccountSwitcher accounts={accounts} chosen={account} onChoose={onChoose} as="p" />
      </SideBar>
      <main class="page">
        <Page account={account} services={services} />
      </main>
    </div>
  );
}

function toNotes(account: Account, status: AccountStatus | undefined, nowMs: number): string[] {
  const zone = i18n.t('dashboard.daysIn', [formatZone(account.timeZone)]);
  if (!status) return [zone];
  const fresh = describeFreshness(status, nowMs);
  const isAge = !status.syncing && status.lastSyncAt !== null;
  return [isAge ? i18n.t('dashboard.synced', [fresh]) : fresh, zone];
}
