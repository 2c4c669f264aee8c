import '@/components/theme.css';
import './dashboard.css';
import { render } from 'preact';
import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { systemClock } from '@/lib/platform/clock';
import { createActionQueries } from '@/lib/queries/actions';
import { createQueries } from '@/lib/queries/create-queries';
import { createDiagnosticsQueries } from '@/lib/queries/diagnostics';
import { createPerformanceQueries } from '@/lib/queries/performance';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { openOptions, openWelcome } from '@/lib/ui/open-page';
import { requestApiHost } from '@/lib/ui/request-api-host';
import { App } from './App';
import { saveFile } from './save-file';

applyAppearance();

const root = document.getElementById('root');
if (root) {
  const services = {
    queries: {
      ...createQueries(),
      ...createDiagnosticsQueries(),
      ...createPerformanceQueries(),
      ...createActionQueries(),
    },
    onChange,
    send: sendCommand,
    openWelcome,
    openOptions,
    requestHost: requestApiHost,
    saveFile,
    now: systemClock.now,
  };
  render(<App services={services} />, root);
}
