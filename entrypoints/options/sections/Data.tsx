import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '@/components/format/locale';
import { ConfirmButton } from '@/components/settings/ConfirmButton';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import { StorageUsed } from '@/components/settings/StorageUsed';
import type { Account } from '@/lib/domain/account';
import { useCommand } from '@/lib/ui/use-command';
import { useQuery } from '@/lib/ui/use-query';
import type { OptionsServices } from '../App';
import { SettingsFile } from './SettingsFile';

/** What is kept on this device: how much, as files, read anew, and erased. */
export function Data({ services }: { services: OptionsServices }) {
  const { queries, onChange, surroundings } = services;
  const readAccounts = useCallback(() => queries.accounts(), [queries]);
  const { value: accounts = [] } = useQuery(readAccounts, onChange);
  const { value: used } = useQuery(surroundings.storageUsed, onChange);
  return (
    <SettingsSection id="data" title={i18n.t('data.title')} lead={i18n.t('data.lead')}>
      <SettingBlock words={[i18n.t('data.used')]}>
        <StorageUsed bytes={used} />
      </SettingBlock>
      <SettingBlock words={[i18n.t('data.export'), i18n.t('data.exportHint')]}>
        <div class="setting-line">
          <div class="setting-words">
            <p class="setting-label">{i18n.t('data.export')}</p>
            <p class="setting-hint">{i18n.t('data.exportHint')}</p>
          </div>
          <a class="button" href="dashboard.html#/export">
            {i18n.t('data.openExport')}
          </a>
        </div>
      </SettingBlock>
      <SettingsFile services={services} />
      {accounts.map((account) => (
        <Rebuild key={account.id} account={account} services={services} />
      ))}
      <EraseEverything services={services} onErased={surroundings.forgetPages} />
    </SettingsSection>
  );
}

function Rebuild({ account, services }: { account: Account; services: OptionsServices }) {
  const rebuild = useCommand(services.send, 'rebuildAccount');
  return (
    <ConfirmButton
      label={i18n.t('data.rebuild', [isolate(account.label)])}
      hint={i18n.t('data.rebuildHint')}
      button={i18n.t('data.rebuildButton')}
      question={i18n.t('data.rebuildQuestion', [isolate(account.label)])}
      confirm={i18n.t('data.rebuildYes')}
      running={rebuild.running}
      failure={rebuild.failure}
      onConfirm={() => void rebuild.run({ accountId: account.id })}
    />
  );
}

function EraseEverything({ services, onErased }: { services: OptionsServices; onErased: () => void }) {
  const erase = useCommand(services.send, 'eraseEverything');
  return (
    <ConfirmButton
      label={i18n.t('data.erase')}
      hint={i18n.t('data.eraseHint')}
      button={i18n.t('data.eraseButton')}
      question={i18n.t('data.eraseQuestion')}
      confirm={i18n.t('data.eraseYes')}
      running={erase.running}
      failure={erase.failure}
      onConfirm={() => void erase.run({}).then((erased) => erased && onErased())}
    />
  );
}
