import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { Mark } from '@/components/icons/Mark';
import type { Queries } from '@/lib/queries/queries';
import type { SendCommand } from '@/lib/ui/use-command';
import { type OnChange, useQuery } from '@/lib/ui/use-query';
import { Accounts } from './sections/Accounts';
import { Updates } from './sections/Updates';

export interface OptionsServices {
  queries: Pick<Queries, 'accounts' | 'settings'>;
  onChange: OnChange;
  send: SendCommand;
  openWelcome: () => void;
  requestHost: () => Promise<boolean>;
}

/** The settings page. */
export function App({ services }: { services: OptionsServices }) {
  const { queries, onChange, openWelcome, requestHost } = services;
  const readAccounts = useCallback(() => queries.accounts(), [queries]);
  const { value: accounts, failure, readAgain } = useQuery(readAccounts, onChange);
  const remedies = {
    retry: readAgain,
    reconnect: openWelcome,
    'open-options': readAgain,
    'allow-host': () => void requestHost(),
  };
  return (
    <main class="options">
      <header class="options-header">
        <Mark size={28} />
        <h1>{i18n.t('options.pageTitle')}</h1>
      </header>
      {failure && <ProblemLine failure={failure} remedies={remedies} />}
      {accounts && <Accounts accounts={accounts} services={services} />}
      <Updates services={services} />
    </main>
  );
}
