import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import { SettingBlock } from '../settings/Setting';
import './link-settings.css';

interface GesturesSettingProps {
  /** The key that copies the link of the page in front; "" when none is set. */
  shortcut: string;
  /** What is typed into the address bar first. */
  keyword: string;
  onChangeShortcut: () => void;
}

/** How a link is made without this page, and where the browser lets its user change the key. */
export function GesturesSetting({ shortcut, keyword, onChangeShortcut }: GesturesSettingProps) {
  return (
    <SettingBlock words={[i18n.t('links.settings.gestures'), shortcut, keyword]}>
      <h3 class="setting-label">{i18n.t('links.settings.gestures')}</h3>
      <ul class="gesture-list">
        <li>{i18n.t('links.settings.menu')}</li>
        <li>
          {shortcut === ''
            ? i18n.t('links.settings.noShortcut')
            : i18n.t('links.settings.shortcut', [isolate(shortcut)])}{' '}
          <button type="button" class="text-button" onClick={onChangeShortcut}>
            {i18n.t('links.settings.changeShortcut')}
          </button>
        </li>
        {keyword !== '' && <li>{i18n.t('links.settings.keyword', [isolate(keyword)])}</li>}
      </ul>
    </SettingBlock>
  );
}
