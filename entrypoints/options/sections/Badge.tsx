import { i18n } from '#i18n';
import { BadgeSample } from '@/components/alerts/BadgeSample';
import { SelectSetting } from '@/components/settings/SelectSetting';
import { SettingBlock } from '@/components/settings/Setting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import type { BadgeFigure } from '@/lib/domain/badge';
import { useSettings } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';

const FIGURES: readonly { value: BadgeFigure; name: () => string }[] = [
  { value: 'approvals', name: () => i18n.t('badgeOptions.approvals') },
  { value: 'payout-today', name: () => i18n.t('badgeOptions.payoutToday') },
  { value: 'actions-today', name: () => i18n.t('badgeOptions.actionsToday') },
  { value: 'pending', name: () => i18n.t('badgeOptions.pending') },
  { value: 'nothing', name: () => i18n.t('badgeOptions.nothing') },
];

const MARKS = [
  { text: '!', tone: 'attention', meaning: () => i18n.t('badgeOptions.markAttention') },
  { text: 'II', tone: 'paused', meaning: () => i18n.t('badgeOptions.markPaused') },
  { text: '…', tone: 'passing', meaning: () => i18n.t('badgeOptions.markPassing') },
] as const;

/** What the number on the icon means, and the marks that can stand in its place. */
export function Badge({ services }: { services: OptionsServices }) {
  const { values, change, reset, failure } = useSettings(services, 'badge');
  if (!values) return null;
  return (
    <SettingsSection
      id="badge"
      title={i18n.t('badgeOptions.title')}
      lead={i18n.t('badgeOptions.lead')}
      onReset={reset}
      failure={failure}
    >
      <SelectSetting
        label={i18n.t('badgeOptions.shows')}
        hint={i18n.t('badgeOptions.showsHint')}
        value={values.shows}
        options={FIGURES.map(({ value, name }) => ({ value, label: name() }))}
        onChoose={(shows) => change({ shows })}
      />
      <SettingBlock words={[i18n.t('badgeOptions.marks'), ...MARKS.map(({ meaning }) => meaning())]}>
        <p class="setting-label">{i18n.t('badgeOptions.marks')}</p>
        <ul class="badge-samples">
          {MARKS.map(({ text, tone, meaning }) => (
            <li key={tone}>
              <BadgeSample text={text} tone={tone} />
              {meaning()}
            </li>
          ))}
        </ul>
      </SettingBlock>
    </SettingsSection>
  );
}
