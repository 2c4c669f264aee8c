import { expectedBadge, renderBadge } from '@/lib/alerts/render-badge';
import { markSeen } from '@/lib/db/alerts';
import { announceChange } from '@/lib/db/changes';
import { eraseLinks } from '@/lib/db/links/erase';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { CommandHandlers } from '@/lib/messaging/receive';
import { keepAwake } from '@/lib/platform/keep-awake';
import { logBug } from '@/lib/platform/log';
import { isRunning } from '@/lib/platform/run-lock';
import { checkConnection, connectAccount, disconnectAccount } from '@/lib/sync/accounts';
import { readActionItems } from '@/lib/sync/read-action-items';
import { runSelfCheck } from '@/lib/sync/self-check';
import { ensureAlarm, SYNC_ALARM } from './alarms';
import { createAlertHandlers } from './alert-commands';
import { type Background, openGatedClient } from './background';
import { changeSettings, resetSettings } from './change-settings';
import { COPY_LINK } from './context-menu';
import { createDataHandlers } from './data-commands';
import { createLinkHandlers } from './link-commands';
import { syncOneNow } from './sync-accounts';

/** What each command of the pages does. Every one is safe to repeat. */
export function createCommandHandlers(background: Background): CommandHandlers {
  return {
    checkConnection: (request) => checkConnection(background, request),
    async connectAccount(request) {
      const { report, account } = await connectAccount(background, request);
      if (!account) return { status: 'not-connected', report };
      announceChange({ accountId: account.id, days: [] });
      // Before the run: a worker that is killed in it is then woken within a minute, not a period later.
      await ensureAlarm(background.clock);
      runInBackground(syncOneNow(background, account.id));
      return { status: 'connected', accountId: account.id };
    },
    async disconnectAccount({ accountId, withLinks = false }) {
      await disconnectAccount(accountId);
      if (withLinks) await eraseLinks(accountId);
      await renderBadge(background.clock);
      await ensureAlarm(background.clock);
      return { status: 'disconnected' };
    },
    async syncNow({ accountId }) {
      if (await isRunning(accountId)) return { status: 'already-running' };
      runInBackground(syncOneNow(background, accountId));
      return { status: 'started' };
    },
    runSelfCheck: ({ accountId }) =>
      keepAwake(() =>
        runSelfCheck(
          {
            clock: background.clock,
            alarmName: SYNC_ALARM,
            menuItemId: COPY_LINK,
            expectedBadge: () => expectedBadge(background.clock),
          },
          accountId,
        ),
      ),
    ...createAlertHandlers(background),
    ...createDataHandlers(background),
    changeSettings: ({ section, values }) => changeSettings(background, section, values),
    resetSettings: ({ section }) => resetSettings(background, section),
    ...createLinkHandlers(background),
    async readActionItems({ accountId, actionId }) {
      const openClient = (account: Account) => openGatedClient(background, account);
      await readActionItems({ clock: background.clock, openClient }, accountId, actionId);
      return { status: 'read' };
    },
    async markSeen({ accountId, alertIds }) {
      await markSeen(accountId, alertIds, toInstantText(background.clock.now()));
      await renderBadge(background.clock);
      return { status: 'seen' };
    },
  };
}

/** The page is answered at once; the run goes on and tells by what it writes. */
function runInBackground(work: Promise<void>): void {
  work.catch((error: unknown) => logBug('a run started by a page', error));
}
