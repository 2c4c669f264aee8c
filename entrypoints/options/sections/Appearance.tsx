import { i18n } from '#i18n';
import { SelectSetting } from '@/components/settings/SelectSetting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import { SwitchSetting } from '@/components/settings/SwitchSetting';
import { THEMES, type Theme } from '@/lib/domain/appearance';
import { useSettings } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';

const THEME_WORDS: Record<Theme, () => string> = {
  system: () => i18n.t('appearance.system'),
  light: () => i18n.t('appearance.light'),
  dark: () => i18n.t('appearance.dark'),
  contrast: () => i18n.t('appearance.contrast'),
};

/** How pages look and listen. The language is the browser's own choice. */
export function Appearance({ services }: { services: OptionsServices }) {
  const { values, change, reset, failure } = useSettings(services, 'appearance');
  if (!values) return null;
  return (
    <SettingsSection id="appearance" title={i18n.t('appearance.title')} onReset={reset} failure={failure}>
      <SelectSetting
        label={i18n.t('appearance.theme')}
        hint={i18n.t('appearance.themeHint')}
        value={values.theme}
        options={THEMES.map((value) => ({ value, label: THEME_WORDS[value]() }))}
        onChoose={(theme) => change({ theme })}
      />
      <SwitchSetting
        label={i18n.t('appearance.singleKeys')}
        hint={i18n.t('appearance.singleKeysHint')}
        on={values.singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
      />
    </SettingsSection>
  );
}
