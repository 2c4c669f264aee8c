import '@/components/theme.css';
import './popup.css';
import { render } from 'preact';
import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { systemClock } from '@/lib/platform/clock';

import { createQueries } from '@/lib/queries/create-queries';
import { openDashboard, openOptions, openWelcome } from '@/lib/ui/open-page';
import { requestApiHost } from '@/lib/ui/request-api-host';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  const services = {
    queries: createQueries(),
    onChange,
    send: sendCommand,
    openWelcome,
    openOptions,
    openDashboard,
    requestHost: requestApiHost,
    now: systemClock.now,
  };
  render(<App services={services} />, root);
}
