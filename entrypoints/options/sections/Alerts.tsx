import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { MinimumPayouts } from '@/components/alerts/MinimumPayouts';
import { MutedPrograms } from '@/components/alerts/MutedPrograms';
import { QuietWeek } from '@/components/alerts/QuietWeek';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import { SwitchSetting } from '@/components/settings/SwitchSetting';
import type { AlertOptions } from '@/lib/domain/alert-options';
import type { AlertSettings } from '@/lib/domain/alert-rules';
import { useQuery } from '@/lib/ui/use-query';
import { type SettingsState, useSettings } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';
import { PauseSetting } from './PauseSetting';
import { SoundSettings } from './SoundSettings';
import { TestSetting } from './TestSetting';

interface PartProps {
  values: AlertSettings;
  change: SettingsState<'alerts'>['change'];
  options: AlertOptions;
}

/** What to be told of, and when. */
export function Alerts({ services }: { services: OptionsServices }) {
  const { queries, onChange } = services;
  const { values, change, reset, failure } = useSettings(services, 'alerts');
  const read = useCallback(() => queries.alertOptions(), [queries]);
  const { value: options } = useQuery(read, onChange);
  if (!values || !options) return null;
  const part = { values, change, options };
  return (
    <SettingsSection
      id="alerts"
      title={i18n.t('alertOptions.title')}
      lead={i18n.t('alertOptions.lead')}
      onReset={reset}
      failure={failure}
    >
      {options.refused && <Refused />}
      <Kinds {...part} />
      <Minimums {...part} />
      <Muted {...part} />
      <Quiet {...part} />
      <PauseSetting services={services} pausedUntil={options.pausedUntil} />
      <SoundSettings services={services} values={values} change={change} />
      <TestSetting services={services} />
    </SettingsSection>
  );
}

function Refused() {
  return (
    <SettingBlock words={[i18n.t('alertOptions.refused')]}>
      <p class="alerts-refused" role="alert">
        {i18n.t('alertOptions.refused')}
      </p>
    </SettingBlock>
  );
}

function Kinds({ values, change }: PartProps) {
  return (
    <>
      <SwitchSetting
        label={i18n.t('alertOptions.approvals')}
        hint={i18n.t('alertOptions.approvalsHint')}
        on={values.approvals}
        onChange={(approvals) => change({ approvals })}
      />
      <SwitchSetting
        label={i18n.t('alertOptions.reversals')}
        hint={i18n.t('alertOptions.reversalsHint')}
        on={values.reversals}
        onChange={(reversals) => change({ reversals })}
      />
      <SwitchSetting
        label={i18n.t('alertOptions.payoutChanges')}
        hint={i18n.t('alertOptions.payoutChangesHint')}
        on={values.payoutChanges}
        onChange={(payoutChanges) => change({ payoutChanges })}
      />
      <SwitchSetting
        label={i18n.t('alertOptions.firstSale')}
        hint={i18n.t('alertOptions.firstSaleHint')}
        on={values.firstSale}
        onChange={(firstSale) => change({ firstSale })}
      />
      <SwitchSetting
        label={i18n.t('alertOptions.details')}
        hint={i18n.t('alertOptions.detailsHint')}
        on={values.details}
        onChange={(details) => change({ details })}
      />
    </>
  );
}

function Minimums({ values, change, options }: PartProps) {
  const words = [i18n.t('alertOptions.minimums'), i18n.t('alertOptions.minimumHint'), ...options.currencies];
  return (
    <SettingBlock words={words}>
      <MinimumPayouts
        currencies={options.currencies}
        minimums={values.minimumPayouts}
        onChange={(minimumPayouts) => change({ minimumPayouts })}
      />
    </SettingBlock>
  );
}

function Muted({ values, change, options }: PartProps) {
  const names = options.programs.map(({ name }) => name);
  return (
    <SettingBlock words={[i18n.t('alertOptions.muted'), i18n.t('alertOptions.mutedHint'), ...names]}>
      <MutedPrograms
        programs={options.programs}
        muted={values.mutedPrograms}
        onChange={(mutedPrograms) => change({ mutedPrograms })}
      />
    </SettingBlock>
  );
}

function Quiet({ values, change }: PartProps) {
  return (
    <>
      <SwitchSetting
        label={i18n.t('alertOptions.quiet')}
        hint={i18n.t('alertOptions.quietHint')}
        on={values.quiet}
        onChange={(quiet) => change({ quiet })}
      />
      {values.quiet && (
        <SettingBlock words={[i18n.t('alertOptions.quiet')]}>
          <QuietWeek week={values.quietWeek} onChange={(quietWeek) => change({ quietWeek })} />
        </SettingBlock>
      )}
    </>
  );
}
