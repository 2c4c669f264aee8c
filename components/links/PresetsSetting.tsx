import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { LabelPreset } from '@/lib/domain/link-settings';
import { isolate } from '../format/locale';
import { SettingBlock } from '../settings/Setting';
import { PresetEditor } from './PresetEditor';
import { type PresetScope, scopeName } from './preset-scope';
import './link-settings.css';

interface PresetsSettingProps {
  presets: readonly LabelPreset[];
  /** What a preset may be for: everything, an account, a program. */
  scopes: readonly PresetScope[];
  /** An id nobody has. */
  newId: () => string;
  onChange: (presets: LabelPreset[]) => void;
}

/** The user's presets of labels: made, changed and taken away, one open at a time. */
export function PresetsSetting({ presets, scopes, newId, onChange }: PresetsSettingProps) {
  const [draft, edit] = useState<LabelPreset>();
  const close = () => edit(undefined);
  const save = (preset: LabelPreset) => {
    const others = presets.filter(({ id }) => id !== preset.id);
    onChange(presets.length === others.length ? [...presets, preset] : replace(presets, preset));
    close();
  };
  return (
    <SettingBlock words={[i18n.t('links.settings.presets'), ...presets.map(({ name }) => name)]}>
      <h3 class="setting-label">{i18n.t('links.settings.presets')}</h3>
      <p class="setting-hint">{i18n.t('links.settings.presetsHint')}</p>
      <ul class="preset-list">
        {presets.map((preset) => (
          <li key={preset.id}>
            <span class="preset-name">
              <strong>
                <bdi>{preset.name}</bdi>
              </strong>{' '}
              <span class="setting-hint">{scopeName(preset, scopes)}</span>
            </span>
            <button
              type="button"
              class="button button-small"
              aria-label={i18n.t('links.settings.editPreset', [isolate(preset.name)])}
              onClick={() => edit(preset)}
            >
              {i18n.t('links.settings.edit')}
            </button>
          </li>
        ))}
      </ul>
      {draft ? (
        <PresetEditor
          key={draft.id}
          preset={draft}
          scopes={scopes}
          onSave={save}
          onCancel={close}
          onRemove={
            presets.some(({ id }) => id === draft.id)
              ? () => {
                  onChange(presets.filter(({ id }) => id !== draft.id));
                  close();
                }
              : undefined
          }
        />
      ) : (
        <button
          type="button"
          class="button button-small"
          onClick={() =>
            edit({ id: newId(), name: '', accountId: null, programId: null, templates: NO_LABELS })
          }
        >
          {i18n.t('links.settings.newPreset')}
        </button>
      )}
    </SettingBlock>
  );
}

function replace(presets: readonly LabelPreset[], news: LabelPreset): LabelPreset[] {
  return presets.map((preset) => (preset.id === news.id ? news : preset));
}
