import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
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
  const [silent, setSilent] = useState(false);
  const listen = async () => {
    setSilent(false);
    setSilent((await play.run({}))?.status === 'silent');
  };
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
            <button
              type="button"
              class="button button-small"
              disabled={play.running}
              onClick={() => void listen()}
            >
              {i18n.t('alertOptions.playSound')}
            </button>
            <p class="test-said" role="status">
              {play.failure ? failureCopy(play.failure).title : silent && i18n.t('alertOptions.soundSilent')}
            </p>
          </>
        )}
      </Setting>
    </>
  );
}
