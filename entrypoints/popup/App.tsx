import { useCallback } from 'preact/hooks';
import { NotConnected } from '@/components/feedback/NotConnected';
import { PopupSkeleton } from '@/components/feedback/PopupSkeleton';
import { Unavailable } from '@/components/feedback/Unavailable';
import { useQuery } from '@/lib/ui/use-query';
import { useRemembered } from '@/lib/ui/use-remembered';
import { AccountView } from './AccountView';
import { ACCOUNT_KEPT_AS, findChosen } from './choices';
import type { PopupServices } from './services';

/** The popup: no account, or one of them at a time. */
export function App({ services }: { services: PopupServices }) {
  const { queries, onChange, openWelcome, openOptions, opening } = services;
  const readAccounts = useCallback(() => queries.accounts(), [queries]);
  const { value, failure, readAgain } = useQuery(readAccounts, onChange);
  const accounts = value ?? opening?.accounts;
  const [chosenId, chooseId] = useRemembered(ACCOUNT_KEPT_AS, '', isText);

  if (accounts === undefined) {
    return failure ? (
      <Unavailable failure={failure} onRetry={readAgain} onOptions={openOptions} />
    ) : (
      <PopupSkeleton />
    );
  }
  const chosen = findChosen(accounts, chosenId);
  return chosen ? (
    <AccountView
      key={chosen.id}
      account={chosen}
      accounts={accounts}
      onChoose={chooseId}
      services={services}
    />
  ) : (
    <NotConnected onConnect={openWelcome} />
  );
}

function isText(text: string): text is string {
  return text !== '';
}
