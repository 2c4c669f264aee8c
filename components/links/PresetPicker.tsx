import { i18n } from '#i18n';
import { type LinkLabels, labelKey } from '@/lib/domain/link-labels';
import type { LabelPreset } from '@/lib/domain/link-settings';
import './links.css';

interface PresetPickerProps {
  presets: readonly LabelPreset[];
  templates: LinkLabels;
  onChoose: (templates: LinkLabels) => void;
}

/** Fills the labels from one of the user's presets. */
export function PresetPicker({ presets, templates, onChoose }: PresetPickerProps) {
  if (presets.length === 0) return null;
  const current = presets.find((preset) => labelKey(preset.templates) === labelKey(templates));
  return (
    <label class="preset-picker">
      <span>{i18n.t('links.preset.label')}</span>
      <select
        value={current?.id ?? ''}
        onChange={(event) => {
          const preset = presets.find(({ id }) => id === event.currentTarget.value);
          if (preset) onChoose(preset.templates);
        }}
      >
        {!current && <option value="">{i18n.t('links.preset.none')}</option>}
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
