import { i18n } from '#i18n';
import { AccountCard } from '@/components/accounts/AccountCard';
import { failureCopy } from '@/components/failure-copy';
import type { Account } from '@/lib/domain/account';
import { useCommand } from '@/lib/ui/use-command';
import type { OptionsServices } from '../App';

interface AccountsProps {
  accounts: readonly Account[];
  services: OptionsServices;
}

/** The connected accounts, and the ways to add and to erase one. */
export function Accounts({ accounts, services }: AccountsProps) {
  return (
    <section>
      <h2>{i18n.t('options.accounts')}</h2>
      {accounts.length === 0 && <p class="empty">{i18n.t('options.none')}</p>}
      <ul class="account-cards">
        {accounts.map((account) => (
          <ErasableAccount key={account.id} account={account} services={services} />
        ))}
      </ul>
      <button type="button" class="button button-primary" onClick={services.openWelcome}>
        {accounts.length === 0 ? i18n.t('options.connectFirst') : i18n.t('options.connectAnother')}
      </button>
    </section>
  );
}

function ErasableAccount({ account, services }: { account: Account; services: OptionsServices }) {
  const disconnect = useCommand(services.send, 'disconnectAccount');
  const failure = disconnect.failure && failureCopy(disconnect.failure);
  return (
    <AccountCard
      account={account}
      erasing={disconnect.running}
      problem={failure && `${failure.title}. ${failure.text}`}
      onErase={() => void disconnect.run({ accountId: account.id })}
    />
  );
}
