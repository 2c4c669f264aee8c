import { i18n } from '#i18n';
import { junkNames } from '@/lib/domain/link-junk';
import { formatCount } from '../format/money';
import { SettingBlock } from '../settings/Setting';
import { SwitchSetting } from '../settings/SwitchSetting';
import './link-settings.css';

interface JunkSettingProps {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Whether tracking junk is taken off the address, and the list of what that is. */
export function JunkSetting({ on, onChange }: JunkSettingProps) {
  const names = [...junkNames('')].sort();
  return (
    <>
      <SwitchSetting
        label={i18n.t('links.settings.clean')}
        hint={i18n.t('links.settings.cleanHint')}
        on={on}
        onChange={onChange}
      />
      <SettingBlock words={[i18n.t('links.settings.clean'), ...names]}>
        <details class="junk-list">
          <summary>{i18n.t('links.settings.junk', names.length, [formatCount(names.length)])}</summary>
          <p dir="ltr">{names.join(' ')}</p>
          <p class="setting-hint">{i18n.t('links.settings.junkSites')}</p>
        </details>
      </SettingBlock>
    </>
  );
}
