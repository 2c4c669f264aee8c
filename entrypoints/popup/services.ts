import type { FunctionComponent } from 'preact';
import type { PopupQueries } from '@/lib/queries/popup';
import type { SendCommand } from '@/lib/ui/use-command';
import type { OnChange } from '@/lib/ui/use-query';
import type { Opening } from './opening';

/** What the popup reaches outside itself; `create-services.ts` brings the real ones, tests their own. */
export interface PopupServices {
  queries: PopupQueries;
  onChange: OnChange;
  send: SendCommand;
  openWelcome: () => void;
  openOptions: () => void;
  openDashboard: (hash: string) => void;
  /** Moves to the side of the browser's window; only from a click, and only where there is such a place. */
  openBeside?: (() => void) | undefined;
  /** Asks the browser for the API's host; only from a click. */
  requestHost: () => Promise<boolean>;
  now: () => number;
  /** What was read before the first paint. */
  opening?: Opening | undefined;
  /** The card of the page in front of the user; it fetches its own script. */
  PageLink: FunctionComponent<{ onConnect: () => void }>;
}
