import { useCallback } from 'preact/hooks';
import { NotConnected } from '@/components/feedback/NotConnected';
import { Unavailable } from '@/components/feedback/Unavailable';
import { useQuery } from '@/lib/ui/use-query';
import { useRemembered } from '@/lib/ui/use-remembered';
import { AccountShell } from './AccountShell';
import type { DashboardServices } from './services';

/** The dashboard: no account, or one of them at a time, on one of the pages. */
export function App({ services }: { services: DashboardServices }) {
  const { queries, onChange, openWelcome, openOptions } = services;
  const readAccounts = useCallback(() => queries.accounts(), [queries]);
  const { value: accounts, failure, readAgain } = useQuery(readAccounts, onChange);
  const [chosenId, chooseId] = useRemembered('dashboard.account', '', isText);

  if (accounts === undefined) {
    return failure ? <Unavailable failure={failure} onRetry={readAgain} onOptions={openOptions} /> : null;
  }
  const chosen = accounts.find(({ id }) => id === chosenId) ?? accounts[0];
  if (!chosen) return <NotConnected onConnect={openWelcome} />;
  return (
    <AccountShell
      key={chosen.id}
      account={chosen}
      accounts={accounts}
      onChoose={chooseId}
      services={services}
    />
  );
}

function isText(text: string): text is string {
  return text !== '';
}
