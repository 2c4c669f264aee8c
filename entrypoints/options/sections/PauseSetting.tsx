import { i18n } from '#i18n';
import { formatMoment } from '@/components/format/moments';
import { SettingBlock } from '@/components/settings/Setting';
import type { InstantText } from '@/lib/domain/day';
import { useCommand } from '@/lib/ui/use-command';
import type { OptionsServices } from '../App';

interface PauseSettingProps {
  services: OptionsServices;
  pausedUntil: InstantText | null;
}

const LENGTHS = [
  { length: 'half-hour', name: () => i18n.t('pauseMenu.halfHour') },
  { length: 'two-hours', name: () => i18n.t('pauseMenu.twoHours') },
  { length: 'until-tomorrow', name: () => i18n.t('pauseMenu.untilTomorrow') },
] as const;

/** Silence for a while, as in the icon's own menu. */
export function PauseSetting({ services, pausedUntil }: PauseSettingProps) {
  const pause = useCommand(services.send, 'pauseAlerts');
  const words = [i18n.t('alertOptions.pause'), i18n.t('alertOptions.pauseHint')];
  return (
    <SettingBlock words={words}>
      <p class="setting-label">{i18n.t('alertOptions.pause')}</p>
      <p class="setting-hint" role="status">
        {pausedUntil === null
          ? i18n.t('alertOptions.pauseHint')
          : i18n.t('alertOptions.pausedUntil', [formatMoment(pausedUntil)])}
      </p>
      <div class="setting-control">
        {pausedUntil !== null && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => void pause.run({ length: 'none' })}
          >
            {i18n.t('alertOptions.resume')}
          </button>
        )}
        {LENGTHS.map(({ length, name }) => (
          <button
            key={length}
            type="button"
            class="button button-small"
            onClick={() => void pause.run({ length })}
          >
            {name()}
          </button>
        ))}
      </div>
    </SettingBlock>
  );
}
