import { i18n } from '#i18n';
import { playSound } from '@/lib/platform/sound';
import { alertSettings } from '@/lib/settings/alerts';
import { tryToShow } from './show-notification';

/** One id: a second test replaces the first. */
export const TEST_NOTIFICATION = 'test';

/** Shows that notifications arrive, with the sound if it is on. Answers whether the system took it. */
export async function showTest(): Promise<boolean> {
  const shown = await tryToShow({
    id: TEST_NOTIFICATION,
    title: i18n.t('alerts.testTitle'),
    message: i18n.t('alerts.testMessage'),
  });
  const { sound, volume } = await alertSettings.read();
  if (shown && sound) await playSound(volume);
  return shown;
}
