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
import { FiguresProblem } from './figures/FiguresProblem';
import { PageSlot } from './PageSlot';
import { findPage, PAGES } from './pages';
import type { DashboardServices } from './services';
import type { Router } from './use-route';

interface AccountShellProps {
  account: Account;
  accounts: readonly Account[];
  onChoose: (accountId: AccountId) => void;
  services: DashboardServices;
  router: Router;
}

/** The side bar of one account, and the page beside it. */
export function AccountShell({ account, accounts, onChoose, services, router }: AccountShellProps) {
  const page = findPage(router.path);
  const nowMs = useNow(services.now);
  const status = useStatus(services, account.id);
  const unseen = useUnseen(services, account.id);
  const title = page.name();
  const syncNow = () => void services.send('syncNow', { accountId: account.id });
  useEffect(() => {
    document.title = i18n.t('dashboard.title', [title]);
  }, [title]);
  return (
    <div class="shell">
      <SideBar
        links={PAGES.map(({ path, name }) => ({
          path,
          name: name(),
          ...(path === 'actions' ? { unseen } : {}),
        }))}
        current={page.path}
        notes={toNotes(account, status, nowMs)}
      >
        <AccountSwitcher accounts={accounts} chosen={account} onChoose={onChoose} as="p" />
      </SideBar>
      <main class="page">
        {status?.failure && !status.syncing && page.path !== 'diagnostics' && (
          <FiguresProblem failure={status.failure} services={services} onRetry={syncNow} />
        )}
        <PageSlot
          page={page}
          account={account}
          accounts={accounts}
          services={services}
          query={router.query}
          setQuery={router.setQuery}
        />
      </main>
    </div>
  );
}

function useStatus({ queries, onChange }: DashboardServices, accountId: AccountId) {
  const read = useCallback(() => queries.accountStatus(accountId), [queries, accountId]);
  return useQuery(read, onChange).value;
}

/** How many approvals the user has not looked at yet. */
function useUnseen({ queries, onChange }: DashboardServices, accountId: AccountId): number {
  const read = useCallback(() => queries.unseenApprovals(accountId), [queries, accountId]);
  return useQuery(read, onChange).value?.length ?? 0;
}

function toNotes(account: Account, status: AccountStatus | undefined, nowMs: number): string[] {
  const zone = i18n.t('dashboard.daysIn', [formatZone(account.timeZone)]);
  if (!status) return [zone];
  const fresh = describeFreshness(status, nowMs);
  const isAge = !status.syncing && status.lastSyncAt !== null;
  return [isAge ? i18n.t('dashboard.synced', [fresh]) : fresh, zone];
}
