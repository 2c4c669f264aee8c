import { i18n } from '#i18n';
import { Setting } from '@/components/settings/Setting';
import { SwitchSetting } from '@/components/settings/SwitchSetting';
import type { AlertSettings } from '@/lib/domain/alert-rules';
import { useCommand } from '@/lib/ui/use-command';
import type { SettingsState } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';

interface SoundSettingsProps {
  services: OptionsServices;
  values: AlertSettings;
  change: SettingsState<'alerts'>['change'];
}

/** Whether a sound comes with notifications, how loud, and how it sounds. */
export function SoundSettings({ services, values, change }: SoundSettingsProps) {
  const play = useCommand(services.send, 'playSound');
  return (
    <>
      <SwitchSetting
        label={i18n.t('alertOptions.sound')}
        hint={i18n.t('alertOptions.soundHint')}
        on={values.sound}
        onChange={(sound) => change({ sound })}
      />
      <Setting label={i18n.t('alertOptions.volume')}>
        {(ids) => (
          <>
            <input
              {...ids}
              type="range"
              class="volume"
              min={1}
              max={100}
              value={values.volume}
              onChange={(event) => change({ volume: event.currentTarget.valueAsNumber })}
            />
            <button type="button" class="button button-small" onClick={() => void play.run({})}>
              {i18n.t('alertOptions.playSound')}
            </button>
          </>
        )}
      </Setting>
    </>
  );
}
