import type { Queries } from '@/lib/queries/queries';
import type { SendCommand } from '@/lib/ui/use-command';
import type { OnChange } from '@/lib/ui/use-query';

/** What the popup reaches outside itself; `main.tsx` brings the real ones, tests their own. */
export interface PopupServices {
  queries: Omit<Queries, 'settings'>;
  onChange: OnChange;
  send: SendCommand;
  openWelcome: () => void;
  openOptions: () => void;
  openDashboard: () => void;
  /** Asks the browser for the API's host; only from a click. */
  requestHost: () => Promise<boolean>;
  now: () => number;
}
