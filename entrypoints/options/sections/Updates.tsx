import { i18n } from '#i18n';
import { SelectSetting } from '@/components/settings/SelectSetting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import { useSettings } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';

const PERIODS = [5, 15, 30, 60, 180] as const;
const YEARS = [1, 2, 3] as const;

/** How often impact.com is asked, and how far back. */
export function Updates({ services }: { services: OptionsServices }) {
  const { values, change, reset, failure } = useSettings(services, 'updates');
  if (!values) return null;
  return (
    <SettingsSection id="updates" title={i18n.t('options.updates')} onReset={reset} failure={failure}>
      <SelectSetting
        label={i18n.t('options.period')}
        hint={i18n.t('options.periodHint')}
        value={values.periodMinutes}
        options={PERIODS.map((value) => ({ value, label: i18n.t('options.minutes', value) }))}
        onChoose={(periodMinutes) => change({ periodMinutes })}
      />
      <SelectSetting
        label={i18n.t('options.history')}
        hint={i18n.t('options.historyHint')}
        value={values.historyYears}
        options={YEARS.map((value) => ({ value, label: i18n.t('options.years', value) }))}
        onChoose={(historyYears) => change({ historyYears })}
      />
    </SettingsSection>
  );
}
