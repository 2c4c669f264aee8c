import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { OptionsServices } from './App';
import { About } from './sections/About';
import { Accounts } from './sections/Accounts';
import { Alerts } from './sections/Alerts';
import { Appearance } from './sections/Appearance';
import { Badge } from './sections/Badge';
import { Data } from './sections/Data';
import { Links } from './sections/Links';
import { Privacy } from './sections/Privacy';
import { Updates } from './sections/Updates';

export interface OptionsSection {
  /** Its place in the address (`options.html#alerts`) and the id its view gives its `SettingsSection`. */
  id: string;
  name: () => string;
  /**
   * Shows one `SettingsSection` (components/settings), with each of its settings in a `Setting`, so that the
   * search finds them. It reads and changes its values by `useSettings(services, …)`.
   */
  View: FunctionComponent<{ services: OptionsServices }>;
}

/** Every section of the settings page, in its order. */
export const OPTIONS_SECTIONS: readonly OptionsSection[] = [
  { id: 'accounts', name: () => i18n.t('options.accounts'), View: Accounts },
  { id: 'alerts', name: () => i18n.t('alertOptions.title'), View: Alerts },
  { id: 'badge', name: () => i18n.t('badgeOptions.title'), View: Badge },
  { id: 'links', name: () => i18n.t('links.settings.title'), View: Links },
  { id: 'updates', name: () => i18n.t('options.updates'), View: Updates },
  { id: 'appearance', name: () => i18n.t('appearance.title'), View: Appearance },
  { id: 'data', name: () => i18n.t('data.title'), View: Data },
  { id: 'privacy', name: () => i18n.t('privacy.title'), View: Privacy },
  { id: 'about', name: () => i18n.t('about.title'), View: About },
];
