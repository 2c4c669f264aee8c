import { i18n } from '#i18n';
import { formatOptions } from '@/components/links/FormatChooser';
import { labelName } from '@/components/links/LabelFields';
import { SelectSetting } from '@/components/settings/SelectSetting';
import { SUB_ID_SLOTS } from '@/lib/domain/link-labels';
import type { LinkSettings } from '@/lib/domain/link-settings';

interface LinkChoicesProps {
  values: LinkSettings;
  change: (patch: Partial<LinkSettings>) => void;
}

/** A choice that is none of the others. */
const NONE = '';

/** The settings of links that are one of a few. */
export function LinkChoices({ values, change }: LinkChoicesProps) {
  return (
    <>
      <SelectSetting
        label={i18n.t('links.settings.by')}
        hint={i18n.t('links.settings.byHint')}
        value={values.by}
        options={[
          { value: 'impact', label: i18n.t('links.settings.byImpact') },
          { value: 'own', label: i18n.t('links.settings.byOwn') },
        ]}
        onChoose={(by) => change({ by })}
      />
      <SelectSetting
        label={i18n.t('links.settings.copyAs')}
        value={values.copyAs}
        options={formatOptions()}
        onChoose={(copyAs) => change({ copyAs })}
      />
      <SelectSetting
        label={i18n.t('links.settings.feedback')}
        hint={i18n.t('links.settings.feedbackHint')}
        value={values.feedback}
        options={[
          { value: 'notification', label: i18n.t('links.settings.byNotification') },
          { value: 'popup', label: i18n.t('links.settings.byPopup') },
          { value: 'badge', label: i18n.t('links.settings.byBadge') },
        ]}
        onChoose={(feedback) => change({ feedback })}
      />
      <SelectSetting
        label={i18n.t('links.settings.code')}
        hint={i18n.t('links.settings.codeHint')}
        value={values.codeIn ?? NONE}
        options={[
          { value: NONE, label: i18n.t('links.settings.noCode') },
          ...SUB_ID_SLOTS.map((slot) => ({ value: slot, label: labelName(slot) })),
        ]}
        onChoose={(slot) => change({ codeIn: SUB_ID_SLOTS.find((one) => one === slot) ?? null })}
      />
      <SelectSetting
        label={i18n.t('links.settings.begin')}
        hint={i18n.t('links.settings.beginHint')}
        value={values.presetId ?? NONE}
        options={[
          { value: NONE, label: i18n.t('links.settings.lastUsed') },
          ...values.presets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(presetId) => change({ presetId: presetId === NONE ? null : presetId })}
      />
    </>
  );
}
