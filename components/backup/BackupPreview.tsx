import { i18n } from '#i18n';
import type { BackupAccountView, BackupView } from '@/lib/domain/backup-view';
import { isolate } from '../format/locale';
import { formatMoment } from '../format/moments';
import { formatCount } from '../format/money';
import './backup.css';

interface BackupPreviewProps {
  view: BackupView;
  /** A section of the settings in the user's words. */
  sectionName: (section: string) => string;
}

/** What a backup holds and what restoring it would change, before anything is. */
export function BackupPreview({ view, sectionName }: BackupPreviewProps) {
  const { madeAt, accounts, settings, unreadableLines, cut } = view;
  return (
    <div class="backup-preview" data-testid="backup-preview">
      <p>
        <strong>{i18n.t('backup.madeAt', [formatMoment(madeAt)])}</strong>
      </p>
      {cut && <p class="backup-warning">{i18n.t('backup.cut')}</p>}
      {unreadableLines > 0 && (
        <p class="backup-warning">
          {i18n.t('backup.unreadable', unreadableLines, [formatCount(unreadableLines)])}
        </p>
      )}
      <ul class="backup-facts">
        {accounts.map((account) => (
          <AccountFacts key={account.label} account={account} />
        ))}
        <li>
          {settings.length === 0
            ? i18n.t('backup.settingsSame')
            : i18n.t('backup.settingsChange', [listOf(settings.map(({ section }) => sectionName(section)))])}
        </li>
      </ul>
    </div>
  );
}

function AccountFacts({ account }: { account: BackupAccountView }) {
  const { label, accountId, links, newLinks, actions, canTakeActions } = account;
  if (accountId === null) return <li>{i18n.t('backup.notConnected', [isolate(label)])}</li>;
  return (
    <li>
      <bdi class="backup-account">{label}</bdi>
      <ul>
        <li>{i18n.t('backup.links', links, [formatCount(links), formatCount(newLinks)])}</li>
        {actions > 0 && (
          <li>
            {i18n.t('backup.actions', actions, [formatCount(actions)])}{' '}
            {canTakeActions ? i18n.t('backup.actionsHow') : i18n.t('backup.actionsLater')}
          </li>
        )}
      </ul>
    </li>
  );
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(i18n.t('languageTag'), { type: 'conjunction' }).format(names);
}
