import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccountCard } from '@/components/accounts/AccountCard';
import { failureCopy } from '@/components/failure-copy';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import type { Account } from '@/lib/domain/account';
import type { ConnectionReport } from '@/lib/domain/connection';
import { useCommand } from '@/lib/ui/use-command';
import { useQuery } from '@/lib/ui/use-query';
import type { OptionsServices } from '../App';

/** The connected accounts, and the ways to add and to erase one. */
export function Accounts({ services }: { services: OptionsServices }) {
  const { queries, onChange, openWelcome, requestHost } = services;
  const read = useCallback(() => queries.accounts(), [queries]);
  const { value: accounts, failure, readAgain } = useQuery(read, onChange);
  const remedies = {
    retry: readAgain,
    reconnect: openWelcome,
    'open-options': readAgain,
    'allow-host': () => void requestHost(),
  };
  const title = i18n.t('options.accounts');
  return (
    <SettingsSection id="accounts" title={title}>
      {failure && <ProblemLine failure={failure} remedies={remedies} />}
      {accounts && <AccountList accounts={accounts} services={services} />}
    </SettingsSection>
  );
}

function AccountList({ accounts, services }: { accounts: readonly Account[]; services: OptionsServices }) {
  const connect = accounts.length === 0 ? i18n.t('options.connectFirst') : i18n.t('options.connectAnother');
  return (
    <>
      {accounts.length > 0 && (
        <SettingBlock words={accounts.flatMap(({ label, companyName }) => [label, companyName])}>
          <ul class="account-cards">
            {accounts.map((account) => (
              <ConnectedAccount key={account.id} account={account} services={services} />
            ))}
          </ul>
        </SettingBlock>
      )}
      <SettingBlock words={[connect]}>
        {accounts.length === 0 && <p class="empty">{i18n.t('options.none')}</p>}
        <div>
          <button type="button" class="button button-primary" onClick={services.openWelcome}>
            {connect}
          </button>
        </div>
      </SettingBlock>
    </>
  );
}

function ConnectedAccount({ account, services }: { account: Account; services: OptionsServices }) {
  const disconnect = useCommand(services.send, 'disconnectAccount');
  const rename = useCommand(services.send, 'renameAccount');
  const check = useCommand(services.send, 'checkAccount');
  const [report, setReport] = useState<ConnectionReport>();
  const failure = disconnect.failure ?? rename.failure ?? check.failure;
  const copy = failure && failureCopy(failure);
  const { id: accountId } = account;
  return (
    <AccountCard
      account={account}
      erasing={disconnect.running}
      checking={check.running}
      report={report}
      problem={copy && `${copy.title}. ${copy.text}`}
      onRename={(label) => void rename.run({ accountId, label })}
      onCheck={() => void check.run({ accountId }).then((found) => found && setReport(found))}
      onErase={(withLinks) => void disconnect.run({ accountId, withLinks })}
    />
  );
}
