import { useCallback } from 'preact/hooks';
import { NotConnected } from '@/components/feedback/NotConnected';
import { Unavailable } from '@/components/feedback/Unavailable';
import { useQuery } from '@/lib/ui/use-query';
import { useRemembered } from '@/lib/ui/use-remembered';
import { AccountShell } from './AccountShell';
import type { DashboardServices } from './services';
import { useRoute } from './use-route';

/** The dashboard: no account, or one of them at a time, on one of the pages. */
export function App({ services }: { services: DashboardServices }) {
  const { queries, onChange, openWelcome, openOptions } = services;
  const readAccounts = useCallback(() => queries.accounts(), [queries]);
  const { value: accounts, failure, readAgain } = useQuery(readAccounts, onChange);
  const [rememberedId, remember] = useRemembered('dashboard.account', '', isText);
  const router = useRoute();

  if (accounts === undefined) {
    return failure ? <Unavailable failure={failure} onRetry={readAgain} onOptions={openOptions} /> : null;
  }
  const find = (wanted: string | undefined) => accounts.find(({ id }) => id === wanted);
  const chosen = find(router.query.account) ?? find(rememberedId) ?? accounts[0];
  if (!chosen) return <NotConnected onConnect={openWelcome} />;
  return (
    <AccountShell
      key={chosen.id}
      account={chosen}
      accounts={accounts}
      onChoose={(accountId) => {
        remember(accountId);
        // An address that names an account goes before what is remembered: it must name the chosen one now.
        if (router.query.account) router.setQuery({ account: accountId });
      }}
      services={services}
      router={router}
    />
  );
}

function isText(text: string): text is string {
  return text !== '';
}
