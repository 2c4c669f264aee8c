import { defineBackground } from 'wxt/utils/define-background';
import { keepBadge } from '@/lib/alerts/keep-badge';
import { SYNC_ALARM } from '@/lib/background/alarms';
import { ALERT_ALARM, onAlertAlarm } from '@/lib/background/alerts';
import type { Background } from '@/lib/background/background';
import { BULK_ALARM, continueBulks } from '@/lib/background/bulk';
import { createCommandHandlers } from '@/lib/background/commands';
import { onMenuClick } from '@/lib/background/context-menu';
import { onInstalled, onNotificationClicked, onStart } from '@/lib/background/lifecycle';
import { onLinksStart } from '@/lib/background/links-start';
import { onOmniboxEntered, suggest } from '@/lib/background/omnibox';
import { onPauseClick } from '@/lib/background/pause';
import { onShortcut } from '@/lib/background/shortcut';
import { syncDueAccounts } from '@/lib/background/sync-accounts';
import { receiveCommands } from '@/lib/messaging/receive';
import { browser } from '@/lib/platform/browser';
import { systemClock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { describeFailure } from '@/lib/sync/describe-failure';

/** Every listener is added here, in the first turn: one added later would miss the event that woke us. */
export default defineBackground({
  type: 'module',
  main() {
    const background: Background = { fetch: (input, init) => fetch(input, init), clock: systemClock };

    receiveCommands(createCommandHandlers(background), describeFailure);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === SYNC_ALARM) handle('alarm', syncDueAccounts(background));
      if (alarm.name === ALERT_ALARM) handle('alarm', onAlertAlarm(background));
      if (alarm.name === BULK_ALARM) continueBulks(background);
    });
    browser.contextMenus.onClicked.addListener((click, tab) =>
      handle('menu', onMenuClick(background, click, tab)),
    );
    browser.commands.onCommand.addListener((command, tab) =>
      handle('shortcut', onShortcut(background, command, tab)),
    );
    browser.omnibox.onInputChanged.addListener((text, show) => handle('omnibox', suggest(text).then(show)));
    browser.omnibox.onInputEntered.addListener((text) =>
      handle('omnibox', onOmniboxEntered(background, text)),
    );
    browser.contextMenus.onClicked.addListener((click) => handle('pause', onPauseClick(background, click)));
    browser.notifications.onClicked.addListener((id) => handle('notification', onNotificationClicked(id)));
    browser.runtime.onInstalled.addListener(({ reason }) => handle('install', onInstalled(reason)));
    // Merely being listened to makes the browser start us with itself; what has to be done, every start does.
    browser.runtime.onStartup.addListener(() => undefined);

    keepBadge(background.clock);
    handle('start', onStart(background));
    handle('links', onLinksStart(background));
  },
});

function handle(what: string, work: Promise<void>): void {
  work.catch((error: unknown) => logBug(what, error));
}
