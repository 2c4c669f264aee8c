import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SettingBlock } from '@/components/settings/Setting';
import { toSettingsText } from '@/lib/export/backup/settings-file';
import type { OptionsServices } from '../App';
import { restoreSettings, type SettingsOutcome } from '../restore-settings';

/** All settings as a file, and from one. The same kind of file as a backup, so either takes the other's. */
export function SettingsFile({ services }: { services: OptionsServices }) {
  const { saveFile, now } = services.surroundings;
  const [said, setSaid] = useState<SettingsOutcome>();
  const save = async () => {
    const text = await toSettingsText(now());
    saveFile(`partner-pulse-settings-${new Date(now()).toISOString().slice(0, 10)}.jsonl`, text);
  };
  const restore = async (file: Blob | undefined) => {
    if (file) setSaid(await restoreSettings(services.send, file));
  };
  return (
    <SettingBlock words={[i18n.t('data.settings'), i18n.t('data.settingsHint')]}>
      <div class="setting-line">
        <div class="setting-words">
          <p class="setting-label">{i18n.t('data.settings')}</p>
          <p class="setting-hint">{i18n.t('data.settingsHint')}</p>
        </div>
        <div class="setting-answers">
          <button type="button" class="button" onClick={() => void save()}>
            {i18n.t('data.saveSettings')}
          </button>
          <label class="button file-button">
            {i18n.t('data.restoreSettings')}
            <input
              type="file"
              class="visually-hidden"
              accept=".jsonl,application/x-ndjson"
              onChange={({ currentTarget }) => void restore(currentTarget.files?.[0])}
            />
          </label>
        </div>
      </div>
      <p role="status" class={said?.ok === false ? 'settings-problem' : 'setting-hint'}>
        {said?.text}
      </p>
    </SettingBlock>
  );
}
