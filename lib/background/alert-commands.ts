import { showTest } from '@/lib/alerts/show-test';
import type { CommandHandlers } from '@/lib/messaging/receive';
import { playSound } from '@/lib/platform/sound';
import { alertSettings } from '@/lib/settings/alerts';
import type { Background } from './background';
import { pauseAlerts } from './pause';

type AlertCommand = 'pauseAlerts' | 'sendTestNotification' | 'playSound';

/** What the pages may ask about being told. */
export function createAlertHandlers(background: Background): Pick<CommandHandlers, AlertCommand> {
  return {
    async pauseAlerts({ length }) {
      await pauseAlerts(background, length);
      return { status: length === 'none' ? 'resumed' : 'paused' };
    },
    sendTestNotification: async () => ({ status: (await showTest()) ? 'shown' : 'refused' }),
    async playSound() {
      const { volume } = await alertSettings.read();
      return { status: (await playSound(volume)) ? 'played' : 'silent' };
    },
  };
}
