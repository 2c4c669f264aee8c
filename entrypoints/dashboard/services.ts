import type { ActionQueries } from '@/lib/queries/actions';
import type { DiagnosticsQueries } from '@/lib/queries/diagnostics';
import type { PerformanceQueries } from '@/lib/queries/performance';
import type { Queries } from '@/lib/queries/queries';
import type { SendCommand } from '@/lib/ui/use-command';
import type { OnChange } from '@/lib/ui/use-query';

/** What the dashboard reaches outside itself; `main.tsx` brings the real ones, tests their own. */
export interface DashboardServices {
  queries: Pick<Queries, 'accounts' | 'accountStatus' | 'settings' | 'unseenApprovals' | 'alertBatch'> &
    DiagnosticsQueries &
    PerformanceQueries &
    ActionQueries;
  onChange: OnChange;
  send: SendCommand;
  openWelcome: () => void;
  openOptions: () => void;
  /** Asks the browser for the API's host; only from a click. */
  requestHost: () => Promise<boolean>;
  /** Hands the user a file of this name. */
  saveFile: (name: string, text: string) => void;
  now: () => number;
}
