import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { systemClock } from '@/lib/platform/clock';
import { createPopupQueries } from '@/lib/queries/popup';
import { openDashboard, openOptions, openWelcome } from '@/lib/ui/open-page';
import { requestApiHost } from '@/lib/ui/request-api-host';
import { PageLink } from './PageLink';
import type { PopupServices } from './services';

export function createServices(): PopupServices {
  return {
    queries: createPopupQueries(),
    onChange,
    send: sendCommand,
    openWelcome,
    openOptions,
    openDashboard,
    requestHost: requestApiHost,
    now: systemClock.now,
    PageLink,
  };
}
