import '@/components/theme.css';
import './dashboard.css';
import { render } from 'preact';
import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { systemClock } from '@/lib/platform/clock';
import { firstPaint } from '@/lib/platform/first-paint';
import { createActionQueries } from '@/lib/queries/actions';
import { createQueries } from '@/lib/queries/create-queries';
import { createDiagnosticsQueries } from '@/lib/queries/diagnostics';
import { createPerformanceQueries } from '@/lib/queries/performance';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { openOptions, openWelcome } from '@/lib/ui/open-page';
import { requestApiHost } from '@/lib/ui/request-api-host';
import { App } from './App';
import { PAGES } from './pages';
import { saveFile } from './save-file';
import { fetchPagesAhead } from './use-page';

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
  void firstPaint().then(() => fetchPagesAhead(PAGES));
}
