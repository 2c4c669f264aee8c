import { i18n } from '#i18n';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import type { OptionsServices } from '../App';

/** Which version this is, and under which terms. */
export function About({ services }: { services: OptionsServices }) {
  const version = i18n.t('about.version', [services.surroundings.version()]);
  return (
    <SettingsSection id="about" title={i18n.t('about.title')}>
      <SettingBlock words={[version, i18n.t('about.license')]}>
        <p data-testid="version">{version}</p>
        <p>{i18n.t('about.license')}</p>
        <p class="setting-hint">{i18n.t('about.independent')}</p>
        <p>
          <a href="dashboard.html#/diagnostics">{i18n.t('about.diagnostics')}</a>
        </p>
      </SettingBlock>
    </SettingsSection>
  );
}
