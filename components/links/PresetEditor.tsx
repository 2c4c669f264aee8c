import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LABEL_TOKENS } from '@/lib/domain/label-template';
import type { LabelPreset } from '@/lib/domain/link-settings';
import { Field } from '../forms/Field';
import { LabelFields } from './LabelFields';
import { fillSample } from './label-sample';
import { type PresetScope, scopeKey, scopeName } from './preset-scope';
import './link-settings.css';

const MAX_NAME_LENGTH = 80;

interface PresetEditorProps {
  preset: LabelPreset;
  scopes: readonly PresetScope[];
  onSave: (preset: LabelPreset) => void;
  onCancel: () => void;
  /** Nothing for one that is not kept yet. */
  onRemove: (() => void) | undefined;
}

/** One preset: its name, whom it is for, and its templates with what they become on a sample page. */
export function PresetEditor({ preset, scopes, onSave, onCancel, onRemove }: PresetEditorProps) {
  const [draft, setDraft] = useState(preset);
  const change = (patch: Partial<LabelPreset>) => setDraft({ ...draft, ...patch });
  const name = draft.name.trim();
  return (
    <div class="preset-editor" data-testid="preset-editor">
      <Field
        label={i18n.t('links.settings.presetName')}
        value={draft.name}
        onInput={(text) => change({ name: text.slice(0, MAX_NAME_LENGTH) })}
      />
      <ScopeField preset={draft} scopes={scopes} onChange={change} />
      <LabelFields
        templates={draft.templates}
        filled={fillSample(draft.templates)}
        onChange={(templates) => change({ templates })}
      />
      <p class="setting-hint">{i18n.t('links.settings.tokens', [tokenList()])}</p>
      <div class="button-line">
        <button
          type="button"
          class="button button-small button-primary"
          aria-disabled={name === ''}
          onClick={() => name !== '' && onSave({ ...draft, name })}
        >
          {i18n.t('links.settings.savePreset')}
        </button>
        <button type="button" class="button button-small" onClick={onCancel}>
          {i18n.t('links.settings.cancelPreset')}
        </button>
        {onRemove && (
          <button type="button" class="button button-small button-danger" onClick={onRemove}>
            {i18n.t('links.settings.removePreset')}
          </button>
        )}
      </div>
    </div>
  );
}

interface ScopeFieldProps {
  preset: LabelPreset;
  scopes: readonly PresetScope[];
  onChange: (patch: Pick<LabelPreset, 'accountId' | 'programId'>) => void;
}

function ScopeField({ preset, scopes, onChange }: ScopeFieldProps) {
  const id = useId();
  const current = scopeKey(preset);
  return (
    <div class="field">
      <label for={id}>{i18n.t('links.settings.presetFor')}</label>
      <select
        id={id}
        value={current}
        onChange={(event) => {
          const scope = scopes.find((one) => scopeKey(one) === event.currentTarget.value);
          onChange({ accountId: scope?.accountId ?? null, programId: scope?.programId ?? null });
        }}
      >
        <option value="">{i18n.t('links.settings.forAll')}</option>
        {current !== '' && !scopes.some((scope) => scopeKey(scope) === current) && (
          <option value={current}>{i18n.t('links.settings.forGone')}</option>
        )}
        {scopes.map((scope) => (
          <option key={scopeKey(scope)} value={scopeKey(scope)}>
            {scopeName(scope, scopes)}
          </option>
        ))}
      </select>
    </div>
  );
}

function tokenList(): string {
  return LABEL_TOKENS.map((token) => `{${token}}`).join(' ');
}
